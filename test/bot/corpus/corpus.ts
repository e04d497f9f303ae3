import { environments, flags, flagsElsewhere, lookAlikes } from './dangerous.ts';
import { followUps } from './follow-ups.ts';
import { german } from './german.ts';
import { injections } from './injections.ts';
import { japanese } from './japanese.ts';
import { natural } from './natural.ts';
import { nonsense } from './nonsense.ts';
import { notOrders } from './not-orders.ts';
import { phone } from './phone.ts';
import { right } from './right.ts';
import { french, spanish } from './romance.ts';
import type { Said } from './said.ts';
import { told } from './told.ts';
import { typos } from './typos.ts';

/** Everything people were thought to say, before anybody looked at what is made of it. */
export const corpus: readonly Said[] = [
  ...right,
  ...phone,
  ...typos,
  ...natural,
  ...german,
  ...french,
  ...spanish,
  ...japanese,
  ...flags,
  ...flagsElsewhere,
  ...lookAlikes,
  ...environments,
  ...notOrders,
  ...told,
  ...followUps,
  ...nonsense,
  ...injections,
];
