import { openStage } from '../kill/stage.ts';
import { type Late, lateWrite } from '../late/modelled.ts';
import { wokenLate } from '../late/stopped-workers.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const full = 1000;
/** Real processes stopped and woken, and of them in one run. */
const real = 50;
const inOneRun = 5;
const lanes = 2;
const controls = 10;

/** A worker of the run that was taken back stands still, and comes too late. */
export const lateWrites: Proof = {
  id: 'late-writes',
  claim: 'What a worker of a run that was taken back writes late makes no row of it active again.',
  apart: true,
  few: 25,
  alone: true,
  run: async ({ points = full, seed, print }: ProofOptions): Promise<Proven> => {
    const all: Late[] = [];
    for (let point = 0; point < points; point++) {
      all.push(await lateWrite(seed, point));
      if (point % 250 === 249) print(`${point + 1} modelled`);
    }
    const sum = (of: (one: Late) => number): number => all.reduce((total, one) => total + of(one), 0);
    const [resurrected, links] = [sum((one) => one.resurrected), sum((one) => one.links)];
    const untold = all.flatMap((one, point) =>
      one.links > one.told ? [`${point}: a late link that no check tells`] : [],
    );
    const alive = all.flatMap((one, point) =>
      one.resurrected > 0 ? [`${point} (${one.standing}, ${one.moment}): a row is active again`] : [],
    );
    const wrong = all.flatMap((one, point) =>
      one.failures.map((what) => `${point} (${one.standing}, ${one.moment}): ${what}`),
    );
    const stood = (standing: Late['standing']): number =>
      all.filter((one) => one.standing === standing).length;
    const missed = await control(seed);
    const woken = points === full ? await realWorkers(seed, print) : undefined;
    return {
      figure: `${woken === undefined ? '' : `${woken.figure}; `}${all.length} modelled: ${stood('before')} stood before a write and woke minutes to days later, ${stood('under-way')} had it on its way, ${stood('after')} never heard the answer: ${resurrected} resurrected rows; ${links} late links on rows laid down, each told by the next check; ${missed.figure}`,
      failures: [...alive, ...untold, ...wrong, ...missed.failures, ...(woken?.failures ?? [])],
    };
  },
};

/** Were rows deleted at once, a create under way would make some of them again: that must be seen here. */
async function control(seed: number): Promise<Proven> {
  const all: Late[] = [];
  for (let point = 0; point < controls; point++) all.push(await lateWrite(seed, point, true));
  const back = all.filter((one) => one.resurrected > 0).length;
  return {
    figure: `the control, in which rows are deleted at once: back in ${back} of ${controls}`,
    failures: back === 0 ? ['the control brings no row back: this proof would find nothing'] : [],
  };
}

/** SIGSTOP while they apply, SIGCONT once their run is taken back. */
async function realWorkers(seed: number, print: ProofOptions['print']): Promise<Proven> {
  const stage = await openStage();
  const failures: string[] = [];
  let [stopped, asked, runs, links] = [0, 0, 0, 0];
  const lane = async (): Promise<void> => {
    while (stopped + asked < real && runs < real) {
      const times = Math.min(inOneRun, real - stopped - asked);
      asked += times;
      runs += 1;
      const own = seed * 1000 + runs;
      const seen = await wokenLate(stage, { seed: own, times });
      asked -= times;
      stopped += seen.places.length;
      links += seen.links;
      const wrong = [
        ...(seen.failure === undefined ? [] : [seen.failure]),
        ...seen.resurrected.map((table) => `a row of ${table} is active again`),
        ...(seen.links > seen.told ? ['a late link that no check tells'] : []),
      ];
      for (const what of wrong) failures.push(`seed ${own}: ${what}; stopped ${seen.places.join(' | ')}`);
      print(`${stopped} processes stopped and woken late`);
    }
  };
  let back = 0;
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
    back = (await wokenLate(stage, { seed: seed * 1000, times: 1, naive: true })).resurrected.length;
    if (back === 0) failures.push('the control brings no row back: this proof would find nothing');
  } finally {
    await stage.stop();
  }
  return {
    figure: `${stopped} real processes stopped and woken after the rollback in ${runs} runs, ${links} late links, each told by a check; the control brings ${back} row back`,
    failures,
  };
}
