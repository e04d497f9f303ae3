import type { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import { parseRunId, type RunId } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import { type PilotAsk, pilotNames } from '../../shared/domain/run-ask.ts';
import { namedPilot } from '../../shared/domain/said-pilot.ts';

/** Characters; a hundred names of two hundred characters, and room. */
const longest = 32_768;

const kinds = ['migrate', 'widen', 'retire', 'repair', 'rollback'] as const;

export const startBodySchema = z.strictObject({
  kind: z.enum(kinds).default('migrate'),
  /** How many people go first, or who: names, addresses or ids. Only of a migration. */
  pilot: z
    .union([z.int().min(1).max(999_999), z.array(z.string().max(pilotNames.longest)).max(pilotNames.most)])
    .optional(),
  /** As it is said in chat: `Sat 22:00-02:00 Europe/Berlin`. What is wrong with it is told like there. */
  window: z.string().max(200).optional(),
  /** Id of the run to take back. Only of a rollback; the last run that wrote when absent. */
  run: z.string().optional(),
});

export interface StartAsked {
  readonly kind: (typeof kinds)[number];
  readonly pilot?: PilotAsk;
  /** Not parsed: what it means depends on the environment and the hour. */
  readonly window?: string;
  readonly run?: RunId;
}

/** What a run is asked for in JSON; no body at all is a migration of everybody. Anything else, or more, is refused by name. */
export async function readStartBody(request: HttpRequest): Promise<StartAsked | Refusal> {
  const text = await request.text();
  if (text.trim() === '') return { kind: 'migrate' };
  if (text.length > longest) return unreadable('length');
  const parsed = startBodySchema.safeParse(jsonOf(text));
  if (!parsed.success) return unreadable(fieldOf(parsed.error.issues[0]));
  const { kind, window, run: named } = parsed.data;
  if (parsed.data.pilot !== undefined && kind !== 'migrate') return unreadable('pilot');
  const run = parseRunId(named);
  if (named !== undefined && (run === undefined || kind !== 'rollback')) return unreadable('run');
  const pilot = pilotOf(parsed.data.pilot);
  if (isRefusal(pilot)) return pilot;
  return {
    kind,
    ...(pilot === undefined ? {} : { pilot }),
    ...(window === undefined ? {} : { window }),
    ...(run === undefined ? {} : { run }),
  };
}

const unreadable = (field: string): Refusal => refuse('unreadable_body', { field });

function pilotOf(said: number | readonly string[] | undefined): PilotAsk | Refusal | undefined {
  return typeof said === 'number' ? { kind: 'count', count: said } : said && namedPilot(said);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The name of what is wrong, never its value. */
function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return String(unknown ?? issue?.path[0] ?? 'JSON').slice(0, 40);
}
