import { parseArgs } from 'node:util';

export interface WidgetArguments {
  /** Address, file or folder. */
  readonly target: string;
  readonly json: boolean;
  /** Other providers stand beside it. */
  readonly several: boolean;
  /** Origin of the environment it is for. */
  readonly workspace?: string;
  readonly trustedDomain?: string;
}

const options = {
  json: { type: 'boolean' },
  several: { type: 'boolean' },
  workspace: { type: 'string' },
  'trusted-domain': { type: 'string' },
} as const;

/** What was typed, or what is wrong with it. */
export function widgetArguments(args: readonly string[]): WidgetArguments | string {
  const read = parsed(args);
  if (typeof read === 'string') return read;
  const { values, positionals } = read;
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) return 'Name one address, file or folder.';
  const { json = false, several = false, workspace, 'trusted-domain': trustedDomain } = values;
  for (const [flag, address] of [
    ['--workspace', workspace],
    ['--trusted-domain', trustedDomain],
  ])
    if (address !== undefined && !/^https?:\/\/[^/]/i.test(address))
      return `${flag} takes a whole address, such as https://contoso.crm4.dynamics.com.`;
  return {
    target,
    json,
    several,
    ...(workspace === undefined ? {} : { workspace }),
    ...(trustedDomain === undefined ? {} : { trustedDomain }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
