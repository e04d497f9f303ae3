import type { Refusal } from '../shared/domain/reason.ts';

const listed = (params: Refusal['params'], name: string): readonly string[] =>
  (params[name] ?? '').split(', ').filter((item) => item !== '');

/** Command lines that help after a refusal, most useful first. @param command the command that was refused */
export function nextLines(refusal: Refusal, command?: string): readonly string[] {
  const { reason, params } = refusal;
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
    case 'unknown_command':
      return suggested(listed(params, 'nearest'), params.rest ?? '');
    case 'unknown_flag':
      return [[params.command, params.target].filter((word) => word !== '').join(' '), 'help'];
    case 'run_already_open':
      return params.key === undefined ? ['help'] : [`status ${params.key}`, `cancel ${params.key}`];
    case 'no_open_run':
      return params.key === undefined ? ['help'] : [`migrate ${params.key}`, `status ${params.key}`];
    default:
      return params.key === undefined ? ['help', 'environments'] : [`status ${params.key}`, 'help'];
  }
}

function suggested(names: readonly string[], rest: string): readonly string[] {
  const lines = names.map((name, at) => (at === 0 && rest !== '' ? `${name} ${rest}` : name));
  return [...new Set([...lines, 'help'])];
}
