import type { Dataverse, Ledger, Ports } from '../../shared/engine/ports.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';

/** All that changes something that is stored. A new one does not compile without a word here on which kind it is. */
const writing = {
  commit: true,
  askToStop: true,
  unsubscribe: true,
  putPlan: true,
  putBaseline: true,
  sweepBaselines: true,
  enqueueCard: true,
  deleteOutbox: true,
  claimCard: true,
  putGlance: true,
  readHead: false,
  run: false,
  runs: false,
  inquiry: false,
  reminder: false,
  waits: false,
  askedInquiries: false,
  journal: false,
  decisions: false,
  stopAsked: false,
  base: false,
  drift: false,
  calm: false,
  graves: false,
  schedule: false,
  episode: false,
  latestEpisode: false,
  outage: false,
  latestOutage: false,
  subscriptions: false,
  isSilent: false,
  audit: false,
  trail: false,
  runsNamed: false,
  auditRows: false,
  plan: false,
  baseline: false,
  outbox: false,
  card: false,
  cards: false,
  fleet: false,
  fleets: false,
  glance: false,
  glances: false,
} as const satisfies { readonly [M in keyof Ledger]: boolean };

function refuseToWrite(): never {
  throw new Error('a reading writes nothing');
}

const readOnly = (ledger: Ledger): Ledger => ({
  ...ledger,
  ...Object.fromEntries(Object.entries(writing).flatMap(([name, is]) => (is ? [[name, refuseToWrite]] : []))),
});

/** The same ports, unable to write anywhere: what pages showed is forgotten, and each part of the work is told as it begins. */
export function readingPorts(ports: Ports, { language, progress }: Terminal): Ports {
  let pages = 0;
  const watched = (dataverse: Dataverse, environment: string): Dataverse => {
    const tell = <A>(act: () => Promise<A>): Promise<A> => {
      progress.at(say(language, 'cli.reading', { environment }));
      return act();
    };
    const { readTraced, ...rest } = dataverse;
    return {
      ...rest,
      apply: refuseToWrite,
      readSnapshot: (purpose) => tell(() => dataverse.readSnapshot(purpose)),
      ...(readTraced === undefined ? {} : { readTraced: () => tell(readTraced) }),
    };
  };
  return {
    ...ports,
    ledger: readOnly(ports.ledger),
    dataverse: (environment) => watched(ports.dataverse(environment), environment.key),
    evidence: {
      ...ports.evidence,
      put: async () => undefined,
      askToLook: refuseToWrite,
      takeRequest: refuseToWrite,
    },
    observer: {
      ...ports.observer,
      widget: (question) => {
        progress.at(say(language, 'cli.pages', { count: ++pages }));
        return ports.observer.widget(question);
      },
      workspace: (environment, question) => {
        progress.at(say(language, 'cli.workspace'));
        return ports.observer.workspace(environment, question);
      },
    },
  };
}
