import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Json } from './model.ts';

// The package's main entry does not load in plain Node; its bundle does.
const { AdaptiveCard, SerializationContext, ValidationEvent } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

const tolerated = [ValidationEvent.UnknownElementType, ValidationEvent.UnknownActionType];

/** Why Teams would not show this card, in words; `undefined` when it would. */
export function whyRefused(card: unknown): string | undefined {
  if (typeof card !== 'object' || card === null) return 'the card is not an object';
  const { type, version, body, refresh } = card as Json;
  if (type !== 'AdaptiveCard') return 'the card is not of type AdaptiveCard';
  const number = /^1\.(\d+)$/.exec(String(version))?.[1];
  if (number === undefined || Number(number) > 5) return `card version ${String(version)} is not 1.0 to 1.5`;
  if (body !== undefined && !Array.isArray(body)) return 'the body of the card is not a list';
  const userIds = (refresh as Json | undefined)?.userIds;
  if (Array.isArray(userIds) && userIds.length > 60) return 'refresh.userIds names more than 60 people';
  return whyUnparseable(card);
}

/** An element the library does not know is fine with a fallback; without one it would vanish from the card. */
function whyUnparseable(json: object): string | undefined {
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const events = [...parsing, ...card.validateProperties().validationEvents];
  const bad =
    events.find((event) => !tolerated.includes(event.event)) ??
    (card.shouldFallback() ? events[0] : undefined);
  return bad?.message;
}
