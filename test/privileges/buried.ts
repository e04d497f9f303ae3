import { startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { plainOrganisation } from '../../sandbox/fixtures/contoso-dev.ts';
import { systemCustomizer } from '../../sandbox/fixtures/standard-rows.ts';
import { withTwoIdentities } from '../../sandbox/fixtures/two-identities.ts';
import { makeDataverse } from '../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { ask } from '../../shared/engine/ask.ts';
import { authorizeBoth, bothCredentials } from '../builders/both-identities.ts';
import { brought, nonceFor, pasted, unseen } from '../builders/own-browser.ts';
import { days, minute, rolledBack } from '../builders/way-back.ts';
import { chen, contosoDev, world } from '../builders/world.ts';
import { recordedSleep } from '../shared/dataverse/parts.ts';
import { snapshotOf } from '../shared/dataverse/snapshot-of.ts';
import { type Recording, startProxy } from './recording-proxy.ts';

const tables = ['msdyn_channelprovider', 'msdyn_appconfiguration'] as const;

/**
 * What a run is asked for later: somebody reports from their own browser, a look by the product, a rollback, and the
 * deletion of what it laid down once its days are over. Answers what came of each, and all that was sent.
 */
export async function buried(): Promise<Pick<Recording, 'sent'> & { readonly done: readonly string[] }> {
  const plain = withTwoIdentities(plainOrganisation('contoso-dev'));
  const fixture = { ...plain, privileges: { ...plain.privileges, [systemCustomizer]: [] } };
  const double = await startDataverse({ fixture, authorize: authorizeBoth });
  const proxy = await startProxy(double.url);
  const w = await world();
  const organizationId = guid(fixture.organizationId);
  const environment = { ...contosoDev, url: proxy.url, organizationId };
  const { sleep } = recordedSleep();
  const dataverse = makeDataverse({ environment, ...bothCredentials, clock: w.clock, sleep });
  const settings = { ...w.ports.settings, environments: [environment] };
  Object.assign(w.ports, { settings, dataverse: () => dataverse });
  const rows = (): string => tables.map((table) => double.store.rows(table).length).join(' ');
  const before = rows();
  const done: string[] = [];
  const run = await unseen(w);
  const status = async (): Promise<string | undefined> => (await w.ports.ledger.run(run))?.status;
  done.push(`migrate ${await status()}`);
  const state = await snapshotOf(dataverse);
  const seen = pasted({ ...w, dataverse: { ...w.dataverse, state: () => state } }, await nonceFor(w), {
    scripts: [],
  });
  const reported = await brought(w, seen);
  done.push(`report ${isRefusal(reported) ? reported.reason : reported.status}`);
  const [moved] = state.links.msdyn_appconfiguration_systemuser;
  const person = state.rows.systemuser.find(({ id }) => id === moved?.to)?.columns
    .azureactivedirectoryobjectid;
  Object.assign(w.ports.observer, { signedIn: () => guid(String(person)) });
  await ask(w.ports, { environment, what: 'look', requester: chen });
  await w.work();
  done.push(`look ${await status()}`);
  Object.assign(w.ports.observer, { signedIn: () => undefined });
  done.push(
    `rollback ${(await rolledBack(w)).status}`,
    rows() === before ? 'nothing laid down' : 'laid down',
  );
  w.clock.advance(days(8));
  await minute(w);
  done.push(rows() === before ? 'deleted' : 'still there');
  await Promise.all([proxy.stop(), double.stop()]);
  return { sent: proxy.sent, done };
}
