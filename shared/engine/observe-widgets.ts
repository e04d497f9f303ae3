import { besideOthers } from '../domain/beside-others.ts';
import { hashOf, type WidgetSight } from '../domain/evidence.ts';
import type { Guid } from '../domain/guid.ts';
import type { RunId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { aboutRun } from './about-run.ts';
import { describeError } from './describe-error.ts';
import type { Ports } from './ports.ts';

/** Pages read for one plan; an environment has a handful of vendors, a consultant's playground dozens. */
const pagesAtMost = 100;
/** Each may take as much memory as a large bundle needs. */
const atOnce = 2;

/** Pages run in a browser for one run, those first whose code leaves doubts: each takes seconds. */
const runsAtMost = 3;

interface Looked {
  readonly page: Page;
  readonly sight: WidgetSight;
}

interface Page {
  readonly url: string;
  readonly trusted: string | undefined;
  readonly providers: readonly Guid[];
  readonly labels: readonly string[];
  /** Some profile shows one of its providers beside another one. */
  readonly besideOthers: boolean;
}

interface Asked {
  readonly run: RunId;
  readonly plan: Pick<Plan, 'expect'>;
  readonly snapshot: Snapshot;
  readonly runPages: boolean;
  /** Nobody will ask what was seen: nothing of it is stored. */
  readonly inPassing?: true;
}

/** Looks at the page of each provider that a plan makes or keeps, and stores what was seen with the run. */
export async function observeWidgets(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, plan, snapshot, runPages, inPassing }: Asked,
): Promise<readonly WidgetSight[]> {
  const pages = pagesOf(plan, snapshot).slice(0, pagesAtMost);
  const read = await lookAtAll(pages, (page) => look(ports, { environment, id: run }, page, false));
  const doubtful = [...read].sort((a, b) => Number(isClear(a.sight)) - Number(isClear(b.sight)));
  const chosen = runPages ? doubtful.slice(0, runsAtMost) : [];
  const again = await lookAtAll(chosen, ({ page }) => look(ports, { environment, id: run }, page, true));
  const seen = new Map([...read, ...again].map(({ sight }) => [sight.id, sight]));
  const sights = [...seen.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (inPassing !== true) for (const sight of sights) await ports.evidence.put(run, sight);
  return sights;
}

/** Its code says that the panel is shown, and nothing keeps the page from being framed. */
const isClear = ({ code, framing }: WidgetSight): boolean =>
  code?.visible === 'yes' && framing.framed === 'yes';

async function lookAtAll<T>(
  all: readonly T[],
  lookAt: (one: T) => Promise<Looked>,
): Promise<readonly Looked[]> {
  const left = [...all];
  const looked: Looked[] = [];
  const lane = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) looked.push(await lookAt(one));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return looked;
}

async function look(
  ports: Ports,
  { environment, id }: { readonly environment: EnvironmentSettings; readonly id: RunId },
  page: Page,
  run: boolean,
): Promise<Looked> {
  const { url, trusted, providers, labels } = page;
  const question = {
    channelUrl: url,
    workspace: environment.url,
    ...(trusted === undefined ? {} : { trustedDomain: trusted }),
    hasSeveralProviders: page.besideOthers,
    run,
  };
  const seen = await ports.observer.widget(question).catch((error: unknown) => {
    ports.log.warn('widget not seen', { ...aboutRun(id), ...describeError(error) });
    return { framing: { framed: 'unknown' as const, findings: [] } };
  });
  const about = { address: withoutQuery(url), providers, label: labels.join(', ') };
  const sight: WidgetSight = {
    kind: 'widget',
    step: 'widget-mode',
    id: `widget-${hashOf(url).slice(0, 16)}`,
    at: ports.clock.now().toISOString(),
    hash: hashOf({ ...about, ...seen }),
    ...about,
    ...seen,
  };
  return { page, sight };
}

/** Each address once: two providers may show the same page. */
function pagesOf(plan: Pick<Plan, 'expect'>, snapshot: Snapshot): Page[] {
  const together = besideOthers(plan.expect, snapshot);
  const pages = new Map<string, Page>();
  for (const one of plan.expect) {
    if (one.kind !== 'row' || one.table !== 'msdyn_channelprovider') continue;
    const { msdyn_channelurl: url, msdyn_trusteddomain: trusted } = one.columns;
    if (typeof url !== 'string' || !/^https?:/i.test(url)) continue;
    const known = pages.get(url);
    pages.set(url, {
      url,
      trusted: typeof trusted === 'string' ? trusted : known?.trusted,
      providers: [...(known?.providers ?? []), one.id],
      labels: [...(known?.labels ?? []), one.label],
      besideOthers: known?.besideOthers === true || together.has(one.id),
    });
  }
  return [...pages.values()];
}

function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return '?';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
