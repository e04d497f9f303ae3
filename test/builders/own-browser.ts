import type { RunId } from '../../shared/domain/ids.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import { askToLook } from '../../shared/engine/ask-to-look.ts';
import { answerInquiry } from '../../shared/engine/inquiries.ts';
import { reportEvidence } from '../../shared/engine/report-evidence.ts';
import { approved } from './acts.ts';
import { chen, contosoDev, type World } from './world.ts';

/** A run that wrote all it should, where nobody is signed in to look at the workspace. */
export async function unseen(w: World): Promise<RunId> {
  Object.assign(w.ports.observer, { signedIn: () => undefined });
  const run = await approved(w);
  await w.work();
  return run;
}

/** Chen, or somebody else, is asked to look; the nonce. The fake's lines to paste are the nonce alone. */
export async function nonceFor(w: World, by: PersonRef = chen): Promise<string> {
  const asked = await askToLook(w.ports, { environment: contosoDev, by });
  if (isRefusal(asked)) throw new Error(asked.reason);
  return asked.lines;
}

/** Somebody pastes a text and the worker judges it: the run as it stands then, or why not. */
export async function brought(w: World, text: string, by: PersonRef = chen): Promise<Run | Refusal> {
  const asked = await reportEvidence(w.ports, { pasted: text, by });
  if (isRefusal(asked)) return asked;
  await answerInquiry(w.ports, asked.id);
  const answer = await w.ports.ledger.inquiry(asked.id);
  if (answer?.status === 'refused') return answer.refusal;
  const run = answer?.status === 'looked' ? await w.ports.ledger.run(answer.run) : undefined;
  if (run === undefined) throw new Error(`a report that is ${answer?.status}`);
  return run;
}

const entry = (name: string) => ({
  present: true,
  keys: [name],
  length: 40,
  empty: false,
  hash: 'a'.repeat(64),
  occurs: [],
  loader: true,
});

/** What the workspace of somebody moved shows, as the snippet writes it; `change` is what is otherwise. */
export function pasted({ dataverse }: World, nonce: string, change: object = {}): string {
  const { links, rows } = dataverse.state();
  const profiles = links.msdyn_appconfig_msdyn_channelprovider;
  const moved = links.msdyn_appconfiguration_systemuser.find((link) =>
    profiles.some(({ from }) => from === link.from),
  );
  const profile = rows.msdyn_appconfiguration.find((row) => row.id === moved?.from);
  const shown = profiles.filter(({ from }) => from === profile?.id).map(({ to }) => to);
  const frames = rows.msdyn_channelprovider
    .filter((row) => shown.includes(row.id))
    .map((row) => new URL(String(row.columns.msdyn_channelurl)).origin)
    .map((asked) => ({ asked, visible: true, width: 340, height: 600 }));
  const app = rows.appmodule.find((row) => row.columns.uniquename === 'msdyn_CustomerServiceWorkspace');
  return JSON.stringify({
    cutover: 1,
    nonce,
    user: `{${String(moved?.to).toUpperCase()}}`,
    app: app?.id ?? null,
    profile: profile?.columns.msdyn_uniquename ?? null,
    scripts: ['https://contoso-dev.crm4.dynamics.example/webresources/msdyn_channelintegrationframework.js'],
    channelProviders: entry('channelProviders'),
    applicationExtensions: entry('applicationExtensions'),
    frames,
    ...change,
  });
}
