import type { DriftCase } from './drift-case.ts';
import { legacyCases } from './legacy-cases.ts';
import { linkCases } from './link-cases.ts';
import { mappingCases } from './mapping-cases.ts';
import { outsideCases } from './outside-cases.ts';
import { peopleCases } from './people-cases.ts';
import { platformCases } from './platform-cases.ts';
import { rowCases } from './row-cases.ts';
import { strangeCases } from './stranger/strange-cases.ts';

/** Every way to drift that is tried, by a stable id. */
export const driftCases: readonly DriftCase[] = [
  ...rowCases,
  ...mappingCases,
  ...linkCases,
  ...legacyCases,
  ...peopleCases,
  ...platformCases,
  ...outsideCases,
  ...strangeCases,
];
