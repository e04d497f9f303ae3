import type { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import { type PilotAsk, pilotNames } from '../../shared/domain/run-ask.ts';
import { namedPilot } from '../../shared/domain/said-pilot.ts';

/** Characters; a hundred names of two hundred characters, and room. */
const longest = 32_768;

const kinds = ['migrate', 'widen', 'retire', 'repair'] as const;

const schema = z.strictObject({
  kind: z.enum(kinds).default('migrate'),
  /** How many people go first, or who: names, addresses or ids. Only of a migration. */
  pilot: z
    .union([z.int().min(1).max(999_999), z.array(z.string().max(pilotNames.longest)).max(pilotNames.most)])
    .optional(),
});

export interface StartAsked {
  readonly kind: (typeof kinds)[number];
  readonly pilot?: PilotAsk;
}

/** What a run is asked for in JSON; no body at all is a migration of everybody. Anything else, or more, is refused by name. */
export async function readStartBody(request: HttpRequest): Promise<StartAsked | Refusal> {
  const text = await request.text();
  if (text.trim() === '') return { kind: 'migrate' };
  if (text.length > longest) return refuse('unreadable_body', { field: 'length' });
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) return refuse('unreadable_body', { field: fieldOf(parsed.error.issues[0]) });
  const { kind, pilot: said } = parsed.data;
  if (said === undefined) return { kind };
  if (kind !== 'migrate') return refuse('unreadable_body', { field: 'pilot' });
  const pilot: PilotAsk | Refusal =
    typeof said === 'number' ? { kind: 'count', count: said } : namedPilot(said);
  return isRefusal(pilot) ? pilot : { kind, pilot };
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
