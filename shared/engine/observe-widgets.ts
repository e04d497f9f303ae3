import { hashOf, type WidgetSight } from '../domain/evidence.ts';
import type { Guid } from '../domain/guid.ts';
import type { RunId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { describeError } from './describe-error.ts';
import type { Ports } from './ports.ts';

/** Pages looked at for one plan; an environment has a handful of vendors. */
const pagesAtMost = 20;
/** Each may take as much memory as a large bundle needs. */
const atOnce = 2;

interface Page {
  readonly url: string;
  readonly trusted: string | undefined;
  readonly providers: readonly Guid[];
  readonly labels: readonly string[];
}

/** Looks at the page of each provider that a plan makes or keeps, and stores what was seen with the run. */
export async function observeWidgets(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, plan, runPages }: { readonly run: RunId; readonly plan: Plan; readonly runPages: boolean },
): Promise<readonly WidgetSight[]> {
  const pages = pagesOf(plan).slice(0, pagesAtMost);
  const sights: WidgetSight[] = [];
  const lane = async (): Promise<void> => {
    for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
      const sight = await look(ports, environment, page, runPages);
      sights.push(sight);
      await ports.evidence.put(run, sight);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return sights.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function look(
  ports: Ports,
  environment: EnvironmentSettings,
  { url, trusted, providers, labels }: Page,
  run: boolean,
): Promise<WidgetSight> {
  const question = {
    channelUrl: url,
    workspace: environment.url,
    ...(trusted === undefined ? {} : { trustedDomain: trusted }),
    run,
  };
  const seen = await ports.observer.widget(question).catch((error: unknown) => {
    ports.log.warn('widget not seen', { environment: environment.key, ...describeError(error) });
    return { framing: { framed: 'unknown' as const, findings: [] } };
  });
  const about = { address: withoutQuery(url), providers, label: labels.join(', ') };
  return {
    kind: 'widget',
    step: 'widget-mode',
    id: `widget-${hashOf(url).slice(0, 16)}`,
    at: ports.clock.now().toISOString(),
    hash: hashOf({ ...about, ...seen }),
    ...about,
    ...seen,
  };
}

/** Each address once: two providers may show the same page. */
function pagesOf(plan: Plan): Page[] {
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
    });
  }
  return [...pages.values()];
}

function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return '?';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
