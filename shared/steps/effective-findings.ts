import { answersTo, type Expectation, unmet } from '../domain/expectation.ts';
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
 * Which profile Dataverse itself gives to people a plan moved, as far as a sample of them was asked: that it is the new one
 * is said with how many were asked. What it did not say is told as not checked: neither proven nor failed.
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
    if (apps.size === 0) {
      const expected = own.filter((one) => one.kind === 'effective' && one.profile === profile);
      // Where one of them gets something else, that is told, and nothing passed.
      if (unmet(expected, snapshot).length > 0) return [];
      const params = { label, count: asked };
      return [{ code: 'profile-effective', step, severity: 'passed', subject: profile, params }];
    }
    const params = { label, apps: [...apps].sort().join(', '), ...(asked === 0 ? {} : { asked, silent }) };
    return [{ code: 'profile-not-answered', step, severity: 'unchecked', subject: profile, params }];
  });
}
