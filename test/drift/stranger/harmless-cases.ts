import type { HarmlessCase } from './harmless-case.ts';
import { harmlessPeople } from './harmless-people.ts';
import { harmlessRows } from './harmless-rows.ts';
import { harmlessValues } from './harmless-values.ts';

/** By a stable id: none of these is told, alone or with all the others. */
export const harmlessCases: readonly HarmlessCase[] = [...harmlessValues, ...harmlessRows, ...harmlessPeople];
