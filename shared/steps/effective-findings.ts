import { answersTo, type Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import type { Snapshot } from '../domain/snapshot.ts';

interface Told {
  readonly label: string;
  readonly apps: Set<string>;
  asked: number;
  silent: number;
}

/**
 * Which profile Dataverse itself gives to people a plan moved, as far as a sample of them was asked. What it did not say is
 * told as not checked: it proves nothing, and it is no failure either.
 */
export function effectiveFindings(
  step: string,
  own: readonly Expectation[],
  snapshot: Snapshot,
): readonly Finding[] {
  const answering = new Set(snapshot.effective.map((one) => one.app));
  const byProfile = new Map<Guid, Told>();
  for (const expected of own) {
    if (expected.kind !== 'effective') continue;
    const answers = answersTo(expected, snapshot);
    // Where others were asked in this app, nobody whom this is about is there any more: links tell that.
    if (answers.length === 0 && answering.has(expected.app)) continue;
    const told = byProfile.get(expected.profile) ?? {
      label: expected.label,
      apps: new Set(),
      asked: 0,
      silent: 0,
    };
    const silent = answers.filter((one) => one.profile === null).length;
    if (silent > 0 || answers.length === 0) told.apps.add(expected.app);
    told.asked += answers.length;
    told.silent += silent;
    byProfile.set(expected.profile, told);
  }
  return [...byProfile].flatMap(([profile, { label, apps, asked, silent }]): readonly Finding[] => {
    if (apps.size === 0) return [];
    const params = { label, apps: [...apps].sort().join(', '), ...(asked === 0 ? {} : { asked, silent }) };
    return [{ code: 'profile-not-answered', step, severity: 'unchecked', subject: profile, params }];
  });
}
