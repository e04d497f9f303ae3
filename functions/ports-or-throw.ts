import { compose } from '../shared/compose.ts';
import { isRefusal } from '../shared/domain/reason.ts';
import type { Ports } from '../shared/engine/ports.ts';

/** For triggers that cannot answer anybody: a thrown error keeps the message and shows in the host's log. */
export async function portsOrThrow(): Promise<Ports> {
  const app = await compose();
  if (isRefusal(app)) throw new Error(`starting Cutover: ${app.reason}: ${app.params.missing ?? ''}`);
  return app.ports;
}
