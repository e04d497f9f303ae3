import { environmentStates, type Standing } from './glance.ts';

const urgency = ({ state }: Standing): number => environmentStates.indexOf(state);
const differences = ({ glance }: Standing): number => glance?.drift?.items ?? 0;

/** The most urgent first, among those alike the one that differs most, then in the order of the settings. */
export const worstFirst = (standings: readonly Standing[]): readonly Standing[] =>
  [...standings].sort((a, b) => urgency(a) - urgency(b) || differences(b) - differences(a));

/** How many stand how, the most urgent first; states that none is in are left out. */
export const countedStates = (standings: readonly Standing[]) =>
  environmentStates
    .map((state) => ({ state, count: standings.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
