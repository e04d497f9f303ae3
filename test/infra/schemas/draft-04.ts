import { createRequire } from 'node:module';
import type { Ajv } from 'ajv';

/** Published for require() only. The schemas of Teams are of this draft, which ajv itself no longer reads. */
export const AjvDraft04 = createRequire(import.meta.url)('ajv-draft-04').default as typeof Ajv;
