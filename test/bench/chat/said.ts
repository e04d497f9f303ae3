import type { RunId } from '../../../shared/domain/ids.ts';
import { talkedAbout } from './seed-chat.ts';

const text = (line: string): object => ({ type: 'message', text: line });
const pressed = (data: object): object => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'refresh', data } },
});

/** What the SDK's adapter says again. */
export const hello = text('hello');

/** What is said or pressed in turn, and what it is called. */
export const said = {
  help: { what: '`help`', activities: () => [text('help')] },
  environments: { what: '`environments`', activities: () => [text('environments')] },
  status: { what: '`status`, again and again', activities: () => [text(`status ${talkedAbout[0].key}`)] },
  'status-of-others': {
    what: '`status`, each time of another environment',
    activities: () => talkedAbout.map(({ key }) => text(`status ${key}`)),
  },
  refresh: {
    what: 'the button Refresh, of a plan that waits',
    activities: (waiting: RunId) => [pressed({ verb: 'refresh', run: waiting })],
  },
} as const;
export type Said = keyof typeof said;
export const saidIds = Object.keys(said) as readonly Said[];
