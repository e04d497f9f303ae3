export interface Common {
  /** The command and what is its own. */
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly noColor: boolean;
  /** Left among the rest as well: a command may not take it. */
  readonly json: boolean;
  readonly language?: string;
}

/** Takes away what every command takes, wherever it stands. */
export function withoutCommon(args: readonly string[]): Common {
  const rest: string[] = [];
  let [help, noColor] = [false, false];
  let language: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--help' || arg === '-h') help = true;
    else if (arg === '--no-color') noColor = true;
    else if (arg === '--language') language = args[++at] ?? '';
    else if (arg.startsWith('--language=')) language = arg.slice('--language='.length);
    else rest.push(arg);
  }
  return {
    rest,
    help,
    noColor,
    json: args.includes('--json'),
    ...(language === undefined ? {} : { language }),
  };
}
