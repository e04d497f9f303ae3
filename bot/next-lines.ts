import { numberWord } from '../shared/domain/number-words.ts';
import type { Refusal } from '../shared/domain/reason.ts';

const listed = (params: Refusal['params'], name: string): readonly string[] =>
  (params[name] ?? '').split(', ').filter((item) => item !== '');

/** What a refused line meant, as far as it was understood: a command, and the key of a readable environment. */
export interface Meant {
  readonly command?: string;
  readonly key?: string;
}

/** What a button may carry; see card-data.ts. */
const longest = 300;

/** Command lines that help after a refusal, most useful first. */
export function nextLines(refusal: Refusal, meant: Meant = {}): readonly string[] {
  return linesFor(refusal, meant).filter((line) => line.length <= longest);
}

function linesFor({ reason, params }: Refusal, { command, key = params.key }: Meant): readonly string[] {
  switch (reason) {
    case 'unknown_environment':
    case 'missing_environment':
      return [
        ...listed(params, 'nearest').map((key) => `${command ?? 'status'} ${key}`),
        'environments',
      ].slice(0, 4);
    case 'ambiguous_environment':
      // The key is what is ambiguous; the organisation id never is.
      return listed(params, 'ids').map((id) => `${command ?? 'status'} ${id}`);
    case 'nothing_picked':
    case 'unreadable_waves':
    case 'waves_overlap':
    case 'waves_left_out':
    case 'fleet_open':
    case 'no_open_fleet':
    case 'flag_of_all':
    case 'flag_of_one':
    case 'fleet_too_large':
      return ['environments', 'help'];
    case 'several_fleets':
    case 'fleet_of_others':
    case 'too_many_fleets':
    case 'too_many_own_fleets':
      return ['status all', 'help'];
    case 'unknown_command':
      return suggested(listed(params, 'nearest'), params.rest ?? '');
    case 'unknown_flag':
      // Without a flag that was only misspelt the line would mean more than its author did.
      if (params.near !== undefined) return ['help'];
      return [[params.command, params.target].filter((word) => word !== '').join(' '), 'help'];
    case 'run_already_open':
      return key === undefined ? ['help'] : [`status ${key}`, `cancel ${key}`];
    case 'no_open_run':
      return key === undefined ? ['help'] : [`migrate ${key}`, `status ${key}`];
    case 'report_unasked':
    case 'report_unreadable':
    case 'wrong_person':
    case 'wrong_app':
      return key === undefined ? ['look', 'help'] : [`look ${key}`, `status ${key}`];
    case 'later_run':
      return [
        ...(command === 'rollback' && params.run !== undefined ? [`rollback ${params.run}`] : []),
        key === undefined ? 'help' : `status ${key}`,
      ];
    case 'rollback_of_rollback':
      return key === undefined ? ['help'] : [`migrate ${key}`, `history ${key}`];
    case 'answers_outstanding':
      return [...(params.run === undefined ? [] : [`rollback ${params.run}`]), 'help'];
    case 'nothing_to_roll_back':
      return key === undefined ? ['help'] : [`history ${key}`, `status ${key}`];
    case 'no_look_awaited':
      return key === undefined ? ['help', 'environments'] : [`validate ${key}`, `status ${key}`];
    case 'pilot_unreadable': {
      const count = numberWord(params.said ?? '');
      if (key === undefined) return ['help'];
      return [...(count === undefined ? [] : [`migrate ${key} --pilot ${count}`]), `plan ${key}`, 'help'];
    }
    case 'pilot_open':
      return key === undefined ? ['help'] : [`widen ${key}`, `status ${key}`];
    case 'pilot_unverified':
    case 'not_verified':
      return key === undefined ? ['help'] : [`repair ${key}`, `history ${key}`];
    case 'nothing_to_widen':
    case 'nothing_to_retire':
      return key === undefined ? ['help'] : [`history ${key}`, `migrate ${key}`];
    case 'unknown_person':
    case 'ambiguous_person':
    case 'person_may_not_approve':
    case 'never_spoken':
    case 'missing_person':
      return key === undefined ? ['help'] : [`status ${key}`, 'help'];
    case 'schedule_unreadable':
      return key === undefined
        ? ['help']
        : [
            ...(params.read === undefined ? [] : [`schedule ${key} ${params.read}`]),
            `schedule ${key}`,
            'help',
          ];
    case 'not_a_planner':
    case 'may_not_cancel':
      return key === undefined ? ['help'] : [`plan ${key}`, `status ${key}`];
    default:
      return key === undefined ? ['help', 'environments'] : [`status ${key}`, 'help'];
  }
}

function suggested(names: readonly string[], rest: string): readonly string[] {
  const lines = names.map((name, at) => (at === 0 && rest !== '' ? `${name} ${rest}` : name));
  return [...new Set([...lines, 'help'])];
}
