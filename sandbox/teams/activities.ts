import { bot, type Conversation, type Device, type Json, type Person } from './model.ts';

/** Where and for whom activities are made. */
export interface Sender {
  readonly appId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
}

/** What every activity from Teams carries. `thread` is the conversation id the bot sees. */
export interface Turn {
  readonly person: Person;
  readonly device: Device;
  readonly conversation: Conversation;
  readonly thread: string;
  readonly id: string;
  readonly at: Date;
}

export function botAccount({ appId }: Sender): { readonly id: string; readonly name: string } {
  return { id: `28:${appId}`, name: bot.name };
}

/** A typed message. In groups and channels the bot only hears what mentions it. */
export function messageActivity(sender: Sender, turn: Turn, text: string): Json {
  const mention = `<at>${bot.name}</at>`;
  const mentions = text.includes(mention)
    ? [{ type: 'mention', mentioned: botAccount(sender), text: mention }]
    : [];
  return {
    ...envelope(sender, turn),
    type: 'message',
    textFormat: 'plain',
    text,
    entities: [clientInfo(turn), ...mentions],
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
  };
}

/** What an `Action.Submit` becomes: a message with a value and no text. */
export function submitActivity(sender: Sender, turn: Turn, replyToId: string, value: unknown): Json {
  return { ...envelope(sender, turn), type: 'message', entities: [clientInfo(turn)], replyToId, value };
}

/** What an `Action.Execute` becomes, or (automatic) the refresh of a card for one viewer. */
export function invokeActivity(
  sender: Sender,
  turn: Turn,
  replyToId: string,
  action: Json,
  trigger: 'manual' | 'automatic',
): Json {
  return {
    ...envelope(sender, turn),
    type: 'invoke',
    name: 'adaptiveCard/action',
    entities: [clientInfo(turn)],
    replyToId,
    value: { action: { ...action, type: 'Action.Execute' }, trigger },
  };
}

/** The two activities that tell a bot that it was added. */
export function installActivities(sender: Sender, turn: Turn): readonly Json[] {
  const base = envelope(sender, turn);
  return [
    { ...base, type: 'conversationUpdate', membersAdded: [{ id: botAccount(sender).id }] },
    { ...base, type: 'installationUpdate', id: `${turn.id}-install`, action: 'add' },
  ];
}

function clientInfo({ device: { locale, timezone } }: Turn): Json {
  const country = locale.split('-')[1] ?? '';
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone };
}

function envelope(sender: Sender, { person, device, conversation, thread, id, at }: Turn): Json {
  const { tenantId, serviceUrl } = sender;
  const channel = conversation.kind === 'channel' ? channelOf(conversation) : {};
  return {
    id,
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString(),
    localTimezone: device.timezone,
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId },
    recipient: botAccount(sender),
    conversation: {
      id: thread,
      conversationType: conversation.kind,
      tenantId,
      ...(conversation.kind === 'personal' ? {} : { isGroup: true, name: conversation.name }),
    },
    channelData: { tenant: { id: tenantId }, ...channel },
    locale: device.locale,
  };
}

function channelOf({ id, team }: Conversation & { readonly kind: 'channel' }): Json {
  return { teamsChannelId: id, teamsTeamId: team.id, channel: { id }, team };
}
