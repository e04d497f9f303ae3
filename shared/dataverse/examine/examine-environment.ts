import { type Check, check, isProblem } from '../../domain/checkup.ts';
import type { Guid } from '../../domain/guid.ts';
import { judgeAddress } from '../../domain/judge-address.ts';
import { judgeSwapped } from '../../domain/judge-identities.ts';
import type { EnvironmentSettings } from '../../domain/settings.ts';
import { knock } from './knock.ts';
import { type Asker, makePlainAsk, type PlainAsk } from './plain-ask.ts';
import { type Identity, signIn } from './sign-in.ts';
import { whatIsThere } from './what-is-there.ts';
import { whatIsNamed, whatRows } from './what-rows.ts';
import { whatWeMay } from './what-we-may.ts';
import { whoLooks } from './who-looks.ts';
import { whoWeAre } from './who-we-are.ts';

export interface Examination {
  readonly environment: EnvironmentSettings;
  readonly tenantId: string;
  readonly reader: Identity;
  readonly writer?: Identity;
  /** Whose stored sign-in opens the workspace. */
  readonly looker?: Guid;
  /** Host of the proxy that this process asks through. */
  readonly proxy?: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Takes each line once it is known, so that what was found is not lost with what is still awaited. */
  readonly tell: (checks: readonly Check[]) => void;
}

/**
 * An environment from outside to inside. What rests on something that is wrong is not asked. Only GETs are sent.
 * @returns channel URLs of the 1.0 rows that are seen
 */
export async function examineEnvironment(about: Examination): Promise<readonly string[]> {
  const { environment, tell } = about;
  const { host } = new URL(environment.url);
  const address = judgeAddress(environment.url);
  tell([address]);
  if (isProblem(address)) return [];
  const ask = makePlainAsk(environment.url, about.signal);
  const door = await knock(ask, { ...about, host });
  tell(door.checks);
  if (!door.open) return [];
  const reading = await entered(ask, about.reader, about);
  const writing = about.writer === undefined ? undefined : await entered(ask, about.writer, about);
  const { reader, writer } = about;
  const swapped = judgeSwapped(
    { client: reader.clientId, seesAll: reading.seesAll },
    { client: writer?.clientId ?? reader.clientId, seesAll: writing?.seesAll },
  );
  if (swapped !== undefined) tell([swapped]);
  return reading.ask === undefined ? [] : insideOf(reading.ask, { ...reading, swapped }, about);
}

interface Entered {
  readonly ask?: Asker['ask'];
  readonly seesAll?: boolean;
}

async function entered(plain: PlainAsk, identity: Identity, about: Examination): Promise<Entered> {
  const { environment, tenantId, writer, now, tell } = about;
  const { checks, signedIn } = await signIn(identity, environment.url, tenantId, now());
  tell(checks);
  if (signedIn === undefined) return {};
  const ask: Asker['ask'] = (path) => plain(path, signedIn.token);
  const who = await whoWeAre(ask, identity, signedIn, environment);
  tell(who.checks);
  if (who.member === undefined) return {};
  const may = await whatWeMay(ask, identity, who.member, writer === undefined);
  tell(may.checks);
  return { ask, ...(may.seesAll === undefined ? {} : { seesAll: may.seesAll }) };
}

async function insideOf(
  ask: Asker['ask'],
  { seesAll, swapped }: { readonly seesAll?: boolean; readonly swapped?: Check | undefined },
  { tell, environment, reader, looker }: Examination,
): Promise<readonly string[]> {
  const there = await whatIsThere(ask, new URL(environment.url).host);
  tell(there);
  tell(await whatIsNamed(ask, environment));
  if (looker !== undefined) tell(await whoLooks(ask, looker, environment.key));
  const before = swapped !== undefined ? 'identities' : there.some(isProblem) ? 'tables' : undefined;
  if (before !== undefined) {
    tell([check('rows', 'not_tried', { after: before })]);
    return [];
  }
  const rows = await whatRows(ask, seesAll, reader.clientId);
  tell(rows.checks);
  return rows.addresses;
}
