import { Agent, request } from 'undici';
import { makeWebLoader } from '../../../shared/widget/fetch/web-loader.ts';
import type { AddressForm } from '../../shared/widget/fetch/address-forms.ts';
import type { OriginServer } from './origin-server.ts';
import { watchConnects } from './watch-connects.ts';

/** Public, so that the guard lets it pass; the watch refuses the connection before it leaves the machine. */
const decoy = '1.1.1.1';

export interface Way {
  readonly id: 'direct' | 'redirect' | 'resolved' | 'rebinding';
  /** Host of the connections that are in order. */
  readonly inOrder: (origin: OriginServer) => readonly string[];
  readonly ask: (form: AddressForm, origin: OriginServer) => Promise<readonly string[]>;
}

const loaderFor = ({ address, certificates }: OriginServer, answers: readonly string[] = []) => {
  let asked = 0;
  return makeWebLoader({
    rules: { hosts: { 'start.contoso.example': address } },
    certificates,
    lookup: async () => [answers[Math.min(asked++, answers.length - 1)] ?? '127.0.0.1'],
  });
};

/** Asks for addresses one after the other and gives the problems. */
async function problems(loader: ReturnType<typeof loaderFor>, urls: readonly string[]) {
  const found: string[] = [];
  for (const url of urls) {
    const answer = await loader.load(url);
    found.push('problem' in answer ? answer.problem : 'loaded');
  }
  await loader.close();
  return found;
}

/** What a resolver would say for this form. */
function resolvedOf({ host }: AddressForm): string {
  const { hostname } = new URL(`https://${host}/`);
  return hostname.includes('localhost') ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '');
}

export const ways: readonly Way[] = [
  {
    id: 'direct',
    inOrder: () => [],
    ask: ({ host }, origin) =>
      problems(loaderFor(origin), [`https://${host}:${origin.forbiddenPort}/`, `https://${host}/`]),
  },
  {
    id: 'redirect',
    inOrder: ({ address }) => [address],
    ask: ({ host }, origin) =>
      problems(loaderFor(origin), [
        `https://start.contoso.example/to?${encodeURIComponent(`https://${host}:${origin.forbiddenPort}/`)}`,
      ]),
  },
  {
    id: 'resolved',
    inOrder: () => [],
    ask: (form, origin) =>
      problems(loaderFor(origin, [resolvedOf(form)]), [`https://inside.example:${origin.forbiddenPort}/`]),
  },
  {
    id: 'rebinding',
    // The first answer of the name service is public: that one connection goes there and nowhere else.
    inOrder: ({ forbiddenPort }) => [`${decoy}:${forbiddenPort}`],
    ask: (form, origin) => {
      const url = `https://turns.example:${origin.forbiddenPort}/`;
      return problems(loaderFor(origin, [decoy, resolvedOf(form)]), [url, `${url}again`]);
    },
  },
];

export interface Tried {
  readonly what: string;
  /** Connections that should not have been. */
  readonly stray: readonly string[];
  /** The last answer; anything but a refusal is wrong. */
  readonly answer: string;
}

export async function tryForm(form: AddressForm, way: Way, origin: OriginServer): Promise<Tried> {
  const watch = watchConnects();
  try {
    const answers = await way.ask(form, origin);
    const fine = way.inOrder(origin);
    const stray = watch.asked().filter((target) => !fine.includes(target));
    return { what: `${way.id} ${form.id}`, stray, answer: answers.at(-1) ?? '' };
  } finally {
    watch.stop();
  }
}

/** The same client without the guard, so that everybody sees that the watch sees. Gives what it saw. */
export async function withoutGuard(origin: OriginServer): Promise<readonly string[]> {
  const watch = watchConnects();
  const dispatcher = new Agent({ connect: { timeout: 1000 } });
  try {
    for (const host of ['127.0.0.1', '2130706433'])
      await request(`https://${host}:${origin.forbiddenPort}/`, { dispatcher }).catch(() => undefined);
    return watch.asked();
  } finally {
    watch.stop();
    await dispatcher.destroy();
  }
}
