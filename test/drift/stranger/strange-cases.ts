import type { DriftCase } from '../drift-case.ts';
import { addressCases } from './addresses.ts';
import { copyCases } from './copies.ts';
import { legacyCases } from './legacy.ts';
import { outsideCases } from './outside.ts';
import { peopleCases } from './people.ts';
import { rowCases } from './rows.ts';
import { valueCases } from './values.ts';

/** Ways to drift that were thought of before anybody looked at how drift is found. */
export const strangeCases: readonly DriftCase[] = [
  ...addressCases,
  ...copyCases,
  ...valueCases,
  ...rowCases,
  ...peopleCases,
  ...legacyCases,
  ...outsideCases,
];
