import type { StoreSnapshot } from '../../dataverse/store.ts';
import type { ChatPage } from '../chat-page.ts';
import { soon } from '../soon.ts';
import type { Scene } from './act.ts';
import { type Night, pass } from './overnight-drift.ts';

const environment = 'contoso-live';

interface Evening {
  /** When the check is due. */
  readonly morning: Date;
  /** The environment as it was left. */
  readonly before: StoreSnapshot;
  readonly night: Night;
}

let morning: Date | undefined;
let evening: Evening | undefined;

/** Ada asks for a daily check, at the next minute there is: the night is short, and other acts are played meanwhile. */
export async function askForChecks(ada: ChatPage, picture: string): Promise<void> {
  const { said, at } = soon(new Date(), 3);
  morning = at;
  await ada.say(`schedule ${environment} daily ${said} UTC`);
  await ada.cardSaying('Drift checks');
  await ada.picture(picture);
}

export function nightFalls({ sandbox, note }: Pick<Scene, 'sandbox' | 'note'>): void {
  const store = sandbox.dataverse[environment]?.store;
  if (store === undefined || morning === undefined) throw new Error('nobody asked for a check');
  evening = { morning, before: store.snapshot(), night: pass(store) };
  note('Everybody goes home. Overnight:');
  for (const line of evening.night.happened) note(line);
}

export function lastNight(): Evening {
  if (evening === undefined) throw new Error(`the act of ${environment} comes before its morning after`);
  return evening;
}
