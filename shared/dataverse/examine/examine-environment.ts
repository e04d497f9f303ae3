import { type Check, check, isProblem } from '../../domain/checkup.ts';
import { judgeAddress } from '../../domain/judge-address.ts';
import type { EnvironmentSettings } from '../../domain/settings.ts';
import { knock } from './knock.ts';
import { type Asker, makePlainAsk, type PlainAsk } from './plain-ask.ts';
import { type Identity, signIn } from './sign-in.ts';
import { whatIsThere } from './what-is-there.ts';
import { whatIsNamed, whatRows } from './what-rows.ts';
import { whatWeMay } from './what-we-may.ts';
import { whoWeAre } from './who-we-are.ts';

export interface Examination {
  readonly environment: EnvironmentSettings;
  readonly tenantId: string;
  readonly reader: Identity;
  readonly writer?: Identity;
  readonly now: () => Date;
}

export interface Examined {
  readonly checks: readonly Check[];
  readonly addresses: readonly string[];
}

/** An environment from outside to inside. What rests on something that is wrong is not asked. Only GETs are sent. */
export async function examineEnvironment(about: Examination): Promise<Examined> {
  const { environment, tenantId, now } = about;
  const address = judgeAddress(environment.url);
  if (isProblem(address)) return { checks: [address], addresses: [] };
  const ask = makePlainAsk(environment.url);
  const door = await knock(ask, { host: new URL(environment.url).host, tenantId, now });
  if (!door.open) return { checks: [address, ...door.checks], addresses: [] };
  const reading = await entered(ask, about.reader, about);
  const writing = about.writer === undefined ? undefined : await entered(ask, about.writer, about);
  const inside = reading.ask === undefined ? undefined : await insideOf(reading.ask, reading.seesAll, about);
  return {
    checks: [
      address,
      ...door.checks,
      ...reading.checks,
      ...(writing?.checks ?? []),
      ...(inside?.checks ?? []),
    ],
    addresses: inside?.addresses ?? [],
  };
}

interface Entered {
  readonly checks: readonly Check[];
  readonly ask?: Asker['ask'];
  readonly seesAll?: boolean;
}

async function entered(plain: PlainAsk, identity: Identity, about: Examination): Promise<Entered> {
  const { environment, tenantId, writer } = about;
  const { checks, signedIn } = await signIn(identity, environment.url, tenantId);
  if (signedIn === undefined) return { checks };
  const ask: Asker['ask'] = (path) => plain(path, signedIn.token);
  const who = await whoWeAre(ask, identity, signedIn, environment);
  if (who.member === undefined) return { checks: [...checks, ...who.checks] };
  const may = await whatWeMay(ask, identity, who.member, writer === undefined);
  return { ...may, checks: [...checks, ...who.checks, ...may.checks], ask };
}

async function insideOf(
  ask: Asker['ask'],
  seesAll: boolean | undefined,
  about: Examination,
): Promise<Examined> {
  const there = await whatIsThere(ask);
  const rows = there.some(isProblem)
    ? { checks: [check('rows', 'not_tried', { after: 'tables' })], addresses: [] }
    : await whatRows(ask, seesAll, about.reader.clientId);
  return {
    checks: [...there, ...rows.checks, ...(await whatIsNamed(ask, about.environment))],
    addresses: rows.addresses,
  };
}
