import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PanelVisible } from '../../shared/domain/widget-report.ts';

/**
 * The plain text search the widget check has to beat: a literal `setMode(1)` means yes, beside a literal that minimises or
 * hides it means on an event; `setMode` with anything else means it cannot tell; only other literals, or none, mean no.
 */
export function searchText(text: string): PanelVisible {
  const argumentsGiven = [...text.matchAll(/\bsetMode\s*\(\s*([^)\s]*)\s*\)/g)].map(
    (match) => match[1] ?? '',
  );
  const away = argumentsGiven.some((argument) => /^[023]$/.test(argument));
  if (argumentsGiven.includes('1')) return away ? 'on-event' : 'yes';
  return argumentsGiven.some((argument) => !/^[023]$/.test(argument)) ? 'unknown' : 'no';
}

/** The same over all files of a widget, maps and the expected answer left out. */
export function searchFolder(folder: string): PanelVisible {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'expected.json' && !name.endsWith('.map'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return searchText(files.map((path) => readFileSync(path, 'utf8')).join('\n'));
}
