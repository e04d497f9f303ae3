import type { DriftCase } from './drift-case.ts';

/** What Dataverse itself does otherwise, though all of ours is as it was. */
export const platformCases: readonly DriftCase[] = [
  {
    id: 'ranks are gone from the organisation',
    inject: ({ double }) => void double.behaviour.absent.add('msdyn_appconfiguration.msdyn_profileorder'),
    kind: 'part-gone',
    subject: () => 'msdyn_appconfiguration.msdyn_profileorder',
    alone: true,
  },
];
