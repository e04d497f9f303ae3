import { type ReasonCode, type Refusal, reasons } from '../../shared/domain/reason.ts';
import { en } from '../../shared/texts/en.ts';
import { ada, development, runId } from './parts.ts';

/** Values of every place that a refusal's text can have; a text takes those it knows. */
const params: Refusal['params'] = {
  environment: development.name,
  key: development.key,
  by: ada.name,
  since: '2026-03-02T09:00:12.000Z',
  status: 'awaiting_approval',
  run: runId,
  typed: 'contoso-devv',
  said: 'moove the phones',
  near: 'plan',
  command: 'plan',
  reference: '5f0c4f0e',
  day: '2026-12-24',
  given: '1',
};

interface RefusalEntry {
  readonly id: string;
  readonly reason: ReasonCode;
  readonly params: Refusal['params'];
}

/** What stands where nothing better is known: every place of the text is filled. */
function example(reason: ReasonCode): Refusal['params'] {
  const places = JSON.stringify(en[`reason.${reason}`]).matchAll(/\{([\w-]+)\}/g);
  return Object.fromEntries([...places].map(([, name = '']) => [name, '2']));
}

/** A card for every reason there is. */
export const refusals: readonly RefusalEntry[] = reasons.map((reason) => ({
  id: `refusal-${reason}`,
  reason,
  params: { ...example(reason), ...params },
}));
