import type { Act } from './act.ts';
import { contosoDevAct } from './contoso-dev.ts';
import { contosoLiveAct } from './contoso-live.ts';
import { contosoTestAct } from './contoso-test.ts';
import { overnightAct } from './overnight.ts';
import { rolledBackAct } from './rolled-back.ts';

/** In the order they are played. */
export const acts: readonly Act[] = [
  contosoDevAct,
  contosoLiveAct,
  contosoTestAct,
  rolledBackAct,
  // The night passes while the two before are played.
  overnightAct,
];
