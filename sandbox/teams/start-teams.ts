import { listen } from '../issuer/listen.ts';
import type { Issuer } from '../issuer/start-issuer.ts';
import { type Client, newClient } from './client.ts';
import { type Clock, realClock } from './clock.ts';
import { connectorAnswer } from './connector.ts';
import { deliver } from './deliver.ts';
import { sendJson } from './http.ts';
import type { Conversation, Json, Person, TeamsEvent } from './model.ts';
import { servePage } from './pages.ts';
import { newStore, type Store } from './store.ts';
import { newThrottle } from './throttle.ts';
import { type Entry, entryOf } from './transcript.ts';
import { newViewers } from './viewers.ts';

export interface TeamsOptions {
  readonly issuer: Issuer;
  /** Address of the bot's `/api/messages`; asked at each activity, so it may be known later than Teams starts. */
  readonly botEndpoint: () => string;
  readonly appId: string;
  readonly tenantId: string;
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  readonly clock?: Clock;
  /** Rate limits per thread; on unless `false`. */
  readonly throttle?: boolean;
  /** Sending unanswered turns again; on unless `false`. */
  readonly resend?: boolean;
  /** Keys of people whose client does not know `Action.Execute`. */
  readonly oldClients?: readonly string[];
}

/** Teams' client and the Bot connector in one. */
export interface Teams extends Pick<Client, 'say' | 'press' | 'install' | 'setUp'> {
  readonly url: string;
  readonly serviceUrl: string;
  /** Told whenever somebody's client is set up: a page that opens does it. */
  readonly onSetUp: Store['onSetUp'];
  /** The person looks at the conversation, so cards refresh for them, until the answer is called. */
  readonly watch: (person: string, conversation: string) => () => void;
  readonly transcript: (conversation: string, person?: string) => readonly Entry[];
  readonly events: () => readonly TeamsEvent[];
  readonly onEvent: (listener: (event: TeamsEvent) => void) => () => void;
  /** The first message that passes, now or as soon as one does. */
  readonly until: (
    conversation: string,
    passes: (entry: Entry) => boolean,
    person?: string,
  ) => Promise<Entry>;
  readonly stop: () => Promise<void>;
}

export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const { issuer, appId, tenantId, people, clock = realClock } = options;
  const oldClients = new Set(options.oldClients);
  const store = newStore(options.conversations, clock);
  const server = await listen((request, response) => {
    const answered = request.url?.startsWith('/v3/')
      ? connectorAnswer(connector, request).then((answer) => {
          if (answer.status >= 400) recordRefusal(request.url ?? '', answer);
          sendJson(response, answer);
        })
      : servePage(page, request, response);
    answered.catch(() => (response.headersSent ? response.end() : sendJson(response, { status: 500 })));
  });
  const serviceUrl = `${server.url}/`;
  const { newId, record } = store;
  const delivery = { issuer, appId, serviceUrl, endpoint: options.botEndpoint, clock, newId };
  const person = (key: string) => {
    const found = people.find((one) => one.key === key);
    if (found === undefined) throw new Error(`nobody is called ${key}`);
    return found;
  };
  const client = newClient({
    store,
    clock,
    person,
    oldClients,
    sender: { appId, tenantId, serviceUrl },
    deliver: (activity) => {
      const conversation = store.place(String((activity.conversation as Json).id))?.key ?? '';
      const resent = (id: string) => record({ kind: 'resent', conversation, activity: id });
      return deliver({ ...delivery, resend: options.resend ?? true, resent }, activity);
    },
  });
  const { watch, shown } = newViewers(store, client);
  const throttle = options.throttle === false ? () => undefined : newThrottle();
  const connector = { store, issuer, appId, tenantId, serviceUrl, people, clock, throttle, shown };
  const transcript = (conversation: string, viewer?: string) =>
    store.messages
      .filter((one) => one.conversation === store.conversation(conversation).key)
      .map((one) => entryOf(one, people, viewer, oldClients));

  function recordRefusal(path: string, { status, body }: { status: number; body?: unknown }): void {
    const { code, message } = (body as { error: { code: string; message: string } }).error;
    const place = store.place(decodeURIComponent(path.split('/')[3] ?? ''));
    record({ kind: 'refused', conversation: place?.key ?? '', status, code, detail: message });
  }

  const page = { store, client, people, transcript, watch };
  return {
    url: server.url,
    serviceUrl,
    say: client.say,
    press: client.press,
    install: client.install,
    setUp: client.setUp,
    onSetUp: store.onSetUp,
    watch,
    transcript,
    until: (conversation, passes, viewer) =>
      firstEntry(store, () => transcript(conversation, viewer).find(passes)),
    events: () => store.events,
    onEvent: (listener) => store.onChange((_, event) => event && listener(event)),
    stop: server.stop,
  };
}

/** Looks now and after every change, until there is something. */
function firstEntry(store: Store, look: () => Entry | undefined): Promise<Entry> {
  return new Promise((resolve) => {
    const tryOnce = () => {
      const found = look();
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const stop = store.onChange(tryOnce);
    tryOnce();
  });
}
