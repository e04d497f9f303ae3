import { parse } from 'yaml';

/** An action as docs/dependencies.md lists it. */
export interface Pin {
  readonly action: string;
  readonly version: string;
  readonly sha: string;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
}

interface Part {
  readonly permissions?: { readonly [scope: string]: string } | string;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
  readonly uses?: string;
}

interface Workflow extends Part {
  readonly on?: { readonly [event: string]: unknown } | string | readonly string[];
  readonly jobs?: { readonly [name: string]: Part };
}

/** What a workflow may not do, each as a sentence. */
export function workflowProblems(
  text: string,
  pins: readonly Pin[],
  scripts: readonly string[],
): readonly string[] {
  const workflow = parse(text) as Workflow;
  const parts = Object.entries(workflow.jobs ?? {});
  const steps = parts.flatMap(([, { steps: some = [] }]) => some);
  return [
    ...(Object.entries(permissionsOf(workflow)).join() === 'contents,read'
      ? []
      : ['permissions are not contents: read']),
    ...parts.flatMap(([name, part]) => partProblems(name, part)),
    ...(JSON.stringify(workflow.on ?? '').includes('pull_request_target')
      ? ['it runs for pull_request_target']
      : []),
    ...text.split('\n').flatMap((line) => usesProblem(line, pins)),
    ...steps.flatMap((step) => stepProblems(step, scripts)),
    ...(/\bsecrets\b/.test(text.replaceAll(/#.*/g, '')) ? ['it uses a secret'] : []),
  ];
}

function permissionsOf({ permissions }: Part): { readonly [scope: string]: string } {
  return typeof permissions === 'object' ? permissions : { all: permissions ?? 'default' };
}

function partProblems(name: string, part: Part): readonly string[] {
  const more =
    part.permissions === undefined ? [] : Object.values(permissionsOf(part)).filter((one) => one !== 'read');
  return [
    ...(more.length > 0 ? [`${name} has more permissions`] : []),
    ...(part['timeout-minutes'] === undefined ? [`${name} has no time limit`] : []),
    ...(part.uses === undefined ? [] : [`${name} calls another workflow`]),
  ];
}

function usesProblem(line: string, pins: readonly Pin[]): readonly string[] {
  const used = /^\s*-?\s*uses:\s*(\S+)(?:\s+#\s*(\S+))?/.exec(line);
  if (used === null) return [];
  const [, target = '', version] = used;
  const [action, sha = ''] = target.split('@');
  if (!/^[0-9a-f]{40}$/.test(sha)) return [`${target} is not pinned by a commit`];
  const known = pins.some((pin) => pin.action === action && pin.sha === sha && pin.version === version);
  return known ? [] : [`${target} # ${version ?? 'no version'} is not in the list of actions`];
}

function stepProblems({ uses, run, with: given = {} }: Step, scripts: readonly string[]): readonly string[] {
  const kept = uses?.startsWith('actions/checkout@') === true && given['persist-credentials'] !== false;
  const unknown = [...(run ?? '').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
  return [
    ...(kept ? ['checkout keeps its token for the steps that follow'] : []),
    ...(/\$\{\{/.test(run ?? '') ? [`"${run}" pastes an expression into a shell`] : []),
    ...unknown.filter((name) => !scripts.includes(name)).map((name) => `there is no script ${name}`),
    ...(/\bnpm (?:i|install)\b/.test(run ?? '') ? [`"${run}" does not keep to the lockfile`] : []),
  ];
}
