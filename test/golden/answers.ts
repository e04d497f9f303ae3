import { guid } from '../../shared/domain/guid.ts';

/** Who answers in golden plans. */
export const person = { id: guid('0000000a-0000-4000-8000-000000000001'), name: 'Ada' };
