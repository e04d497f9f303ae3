import { activityForgeries } from './forged-activities.ts';
import { claimForgeries } from './forged-claims.ts';
import { headerForgeries } from './forged-headers.ts';
import { signatureForgeries } from './forged-signatures.ts';
import type { Forgery } from './forgery.ts';

export const forgeries: readonly Forgery[] = [
  ...headerForgeries,
  ...signatureForgeries,
  ...claimForgeries,
  ...activityForgeries,
];
