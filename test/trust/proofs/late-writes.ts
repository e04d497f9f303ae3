import { type Late, lateWrite } from '../late/modelled.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const full = 1000;

/** A worker of the run that was taken back stands still, and comes too late. */
export const lateWrites: Proof = {
  id: 'late-writes',
  claim: 'What a worker of a run that was taken back writes late makes no row of it active again.',
  few: 25,
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
    return {
      figure: `${all.length} modelled: ${stood('before')} stood before a write and woke minutes to days later, ${stood('under-way')} had it on its way, ${stood('after')} never heard the answer: ${resurrected} resurrected rows; ${links} late links on rows laid down, each told by the next check`,
      failures: [...alive, ...untold, ...wrong],
    };
  },
};
