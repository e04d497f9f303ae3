import { environmentStates } from '../../shared/domain/glance.ts';
import { listNames } from '../../shared/domain/listing.ts';
import type { ReasonCode } from '../../shared/domain/reason.ts';
import { reportFormats } from '../../shared/report/report-file.ts';
import type { JsonSchema, SchemaName } from './schemas.ts';

/** Media type and shape of one kind of answer; `binary` and `text` have no shape of ours. */
export type Content = { readonly [mediaType: string]: SchemaName | 'binary' | 'text' };

export interface Operation {
  readonly summary: string;
  readonly answer: { readonly status: number; readonly description: string; readonly content?: Content };
  /** Reason codes it refuses with; their HTTP status follows from the product's own table. */
  readonly refusals: readonly ReasonCode[];
  readonly query?: { readonly [name: string]: { readonly description: string; readonly schema: JsonSchema } };
  readonly body?: SchemaName | 'activity';
  /** Whether a person signs in; otherwise it is open or has a door of its own. */
  readonly person: boolean;
}

/** Whoever asks for anything may meet these. */
const always = ['not_configured', 'directory_unavailable'] as const satisfies readonly ReasonCode[];
const json = (name: SchemaName): Content => ({ 'application/json': name });

/** What the registrations do not say, by the name of the function. */
export const operations: { readonly [name: string]: Operation } = {
  health: {
    summary: 'Says ok, or which settings are missing or wrong: names only, never values.',
    answer: { status: 200, description: 'It is configured.', content: json('Health') },
    refusals: ['not_configured'],
    person: false,
  },
  messages: {
    summary: 'Where Teams delivers. It checks the token, tenant and channel of the sender itself.',
    answer: { status: 200, description: 'Taken. The answer to a button holds a body, all others are empty.' },
    refusals: ['not_configured'],
    body: 'activity',
    person: false,
  },
  'runs-start': {
    summary: 'Asks for a run, with the same rules as in chat. Nothing is written before it is approved.',
    answer: { status: 202, description: 'The run, which is being planned.', content: json('Run') },
    refusals: [
      ...always,
      'unreadable_body',
      'pilot_unreadable',
      'unreadable_window',
      'window_over',
      'not_a_planner',
      'unknown_environment',
      'unknown_run',
      'run_already_open',
      'nothing_to_widen',
      'pilot_unverified',
      'nothing_to_retire',
      'not_verified',
      'pilot_open',
      'nothing_to_repair',
      'repaired_twice',
      'nothing_to_roll_back',
      'rollback_of_rollback',
      'answers_outstanding',
      'later_run',
      'window_shut',
    ],
    body: 'StartBody',
    person: true,
  },
  'runs-list': {
    summary: 'The newest runs of an environment.',
    answer: { status: 200, description: 'Newest first.', content: json('Runs') },
    refusals: [...always, 'unknown_environment'],
    query: {
      top: {
        description: 'How many. What is no number from 1 to 100 counts as 20.',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
    },
    person: true,
  },
  'runs-read': {
    summary: 'One run by its id.',
    answer: { status: 200, description: 'The run.', content: json('Run') },
    refusals: [...always, 'unknown_run'],
    person: true,
  },
  'runs-report': {
    summary: 'The report of a run as a file.',
    answer: {
      status: 200,
      description: 'The report, for people or for programs.',
      content: { 'text/html': 'text', 'text/markdown': 'text', 'application/json': 'Report' },
    },
    refusals: [...always, 'unknown_run', 'unknown_format'],
    query: {
      format: { description: 'Which kind of file.', schema: { enum: [...reportFormats], default: 'html' } },
    },
    person: true,
  },
  'evidence-read': {
    summary: 'One picture of the evidence of a run.',
    answer: {
      status: 200,
      description: 'The picture.',
      content: { 'image/png': 'binary', 'image/jpeg': 'binary' },
    },
    refusals: [...always, 'unknown_run'],
    person: true,
  },
  'fleet-read': {
    summary:
      'All environments of which whoever asks may know, as a page: the most urgent first. Takes no function key; the token that the sign-in of App Service passes on in x-ms-token-aad-id-token counts as well.',
    answer: { status: 200, description: 'The page.', content: { 'text/html': 'text' } },
    refusals: [...always, 'unknown_environment'],
    query: {
      state: { description: 'Only those in this state.', schema: { enum: [...environmentStates] } },
      cause: {
        description: 'Only those with this difference, by the key that the links of the page have.',
        schema: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      },
      page: {
        description:
          'Which page of a hundred. What is no number from 1 counts as 1, beyond the last as the last.',
        schema: { type: 'integer', minimum: 1, default: 1 },
      },
    },
    person: true,
  },
  'list-read': {
    summary:
      'All rows of a list of which a card shows the first, as a page. The id of a run, an answer, a drift card or a fleet; or the key of an environment, for its history. Takes no function key, like the page of all environments.',
    answer: { status: 200, description: 'The page.', content: { 'text/html': 'text' } },
    refusals: [...always, 'unknown_run'],
    query: {
      of: {
        description:
          'Which list; of an environment it is history, which is also what is meant when nothing is said.',
        schema: { enum: [...listNames], default: 'history' },
      },
      page: {
        description:
          'Which page of a hundred. What is no number from 1 counts as 1, beyond the last as the last.',
        schema: { type: 'integer', minimum: 1, default: 1 },
      },
    },
    person: true,
  },
  'drift-read': {
    summary: 'What differs from how an environment was left, as of the last check, and when the next one is.',
    answer: { status: 200, description: 'What differs.', content: json('Drift') },
    refusals: [...always, 'unknown_environment'],
    person: true,
  },
};
