import type { PersonRef } from '../shared/domain/person.ts';
import { rolesFor } from '../shared/domain/rights.ts';
import type { Ports } from '../shared/engine/ports.ts';

/** Of command lines that a card would offer somebody, those whose role they hold where the line names an environment. */
export async function allowedLines(
  ports: Pick<Ports, 'settings' | 'people'>,
  by: PersonRef,
  lines: readonly string[],
): Promise<readonly string[]> {
  const may = await Promise.all(lines.map((line) => isAllowed(ports, by, line)));
  return lines.filter((_line, at) => may[at]);
}

async function isAllowed(
  { settings, people }: Pick<Ports, 'settings' | 'people'>,
  by: PersonRef,
  line: string,
): Promise<boolean> {
  const need = rolesFor({ verb: 'command', data: { line } });
  const words = line.split(' ');
  const environment = settings.environments.find(({ key }) => words.includes(key));
  if (need.length === 0 || environment === undefined) return true;
  const roles = await people.rolesOf(by.id, environment);
  return need.some((role) => roles.has(role));
}
