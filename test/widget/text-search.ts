import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PanelVisible } from '../../shared/domain/widget-report.ts';

/**
 * The plain three-way text search the widget check has to beat: a literal `setMode(1)` anywhere means yes, any other
 * mention of `setMode` means it cannot tell, none means no. It knows nothing of events, so it never says `on-event`.
 */
export function searchText(text: string): PanelVisible {
  if (/\bsetMode\s*\(\s*1\s*\)/.test(text)) return 'yes';
  return /\bsetMode\b/.test(text) ? 'unknown' : 'no';
}

/** The same over all files of a widget, maps and the expected answer left out. */
export function searchFolder(folder: string): PanelVisible {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'expected.json' && !name.endsWith('.map'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return searchText(files.map((path) => readFileSync(path, 'utf8')).join('\n'));
}
