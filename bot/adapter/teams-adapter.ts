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
import { type BotConfiguration, readBotConfiguration } from './bot-configuration.ts';

export type TurnLogic = (context: TurnContext) => Promise<void>;

/**
 * The SDK's adapter without its own door: `process` answers 500 to bad signatures and lets other tenants in, so only
 * `receive`, behind our gate, is ever called.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  /** Throws when the settings would leave authentication open, whoever put them together. */
  constructor(configuration: Pick<BotConfiguration, 'values'>) {
    const { appId, values } = readBotConfiguration(configuration.values);
    super(new ConfigurationBotFrameworkAuthentication({ ...values }));
    this.#appId = appId;
    this.use(async (context, next) => {
      withoutRetries(context.turnState.get(this.ConnectorClientKey));
      await next();
    });
  }

  /** `undefined` when the token does not verify. Whatever `logic` throws is thrown on. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: TurnLogic,
  ): Promise<{ readonly answer: InvokeResponse | undefined } | undefined> {
    const verified = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
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
    const unthreaded = activities.map(({ replyToId: _invented, ...activity }) => activity);
    return super.sendActivities(context, unthreaded);
  }
}

const connector = z.looseObject({
  client: z.looseObject({ pipeline: z.custom<{ removePolicy: (by: { name: string }) => void }>() }),
});

/** The default policy turns one send into up to four on 5xx or a dropped connection: cards would appear twice. */
function withoutRetries(client: unknown): void {
  const { pipeline } = connector.parse(client).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}
