import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { clouds } from '../../shared/domain/clouds.ts';
import { type BotIdentity, sdkSettings } from './bot-identity.ts';
import { makeVerifyToken, type VerifyToken } from './channel-token.ts';
import { KeptCredentials } from './kept-credentials.ts';
import { newThreadLimits, type ThreadLimits } from './thread-limits.ts';

export type TurnLogic = (context: TurnContext) => Promise<void>;

/**
 * The SDK's adapter without its own door: `process` answers 500 to bad signatures and lets other tenants in, so only
 * `receive`, behind our gate, is ever called.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Who signs what the channel sends; another one in another cloud. */
  readonly issuer: string;
  readonly #appId: string;
  readonly #verify: VerifyToken;
  readonly #limits: ThreadLimits;

  /** @param now milliseconds, for the limits of a thread */
  constructor(identity: BotIdentity, now = () => performance.now()) {
    super(new ConfigurationBotFrameworkAuthentication(sdkSettings(identity), new KeptCredentials(identity)));
    this.#appId = identity.appId;
    this.#limits = newThreadLimits(now);
    const { ToBotFromChannelOpenIdMetadataUrl: keys, ToBotFromChannelTokenIssuer } = identity.overrides ?? {};
    this.issuer = ToBotFromChannelTokenIssuer ?? clouds.public.bot.issuer;
    this.#verify = makeVerifyToken(identity.appId, keys, this.issuer);
    this.use(async (context, next) => {
      onceAndInTime(context.turnState.get(this.ConnectorClientKey));
      await next();
    });
  }

  /** `undefined` when the token does not verify. Whatever `logic` throws is thrown on. */
  async receive(
    token: string,
    activity: Activity,
    logic: TurnLogic,
  ): Promise<{ readonly answer: InvokeResponse | undefined } | undefined> {
    // Keys that cannot be fetched let nobody in, as a bad token does.
    if (!(await this.#verify(token, activity.serviceUrl).catch(() => false))) return undefined;
    const verified = await this.botFrameworkAuthentication
      .authenticateRequest(activity, `Bearer ${token}`)
      .catch(() => undefined);
    if (verified?.claimsIdentity?.isAuthenticated !== true) return undefined;
    return { answer: await this.processActivity(verified, activity, logic) };
  }

  /** Runs `logic` in a stored conversation. */
  async reach(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference, logic);
  }

  /** A proactive turn has an invented activity id, which must not be replied to; the conversation id names the thread. */
  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const { type } of activities) if (type !== 'invokeResponse') this.#count(context);
    const unthreaded = activities.map(({ replyToId: _invented, ...activity }) => activity);
    return super.sendActivities(context, unthreaded);
  }

  override updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): ReturnType<CloudAdapter['updateActivity']> {
    this.#count(context);
    return super.updateActivity(context, activity);
  }

  /** Milliseconds until Teams allows another message in this thread; 0: now. */
  waitFor({ conversation }: Partial<ConversationReference>): number {
    return this.#limits.wait(conversation?.id ?? '');
  }

  #count({ activity }: TurnContext): void {
    this.#limits.note(activity.conversation.id);
  }
}

interface Policy {
  readonly name: string;
  readonly sendRequest: (request: { timeout: number }, next: (request: object) => unknown) => unknown;
}

const connector = z.looseObject({
  client: z.looseObject({
    pipeline: z.custom<{
      removePolicy: (by: { name: string }) => void;
      addPolicy: (policy: Policy) => void;
    }>(),
  }),
});

/** Shorter than a sender keeps its claim on a card: who waits longer would send beside its successor. */
const channelPatience = 15_000;

/**
 * The default policy turns one send into up to four on 5xx or a dropped connection: cards would appear twice. And
 * without a limit a channel that never answers would hold a worker for ever.
 */
function onceAndInTime(client: unknown): void {
  const { pipeline } = connector.parse(client).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'channelPatience',
    sendRequest(request, next) {
      request.timeout = channelPatience;
      return next(request);
    },
  });
}
