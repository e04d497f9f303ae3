import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { WidgetReport } from '../../shared/domain/widget-report.ts';
import { visible } from '../../shared/report/visible.ts';
import { framingSentences, type WidgetTold, widgetTold } from '../../shared/report/widget-text.ts';
import type { Language } from '../../shared/texts/text.ts';
import { type CheckEntry, checkWidget } from '../../shared/widget/check-widget.ts';
import { folderEntries } from '../../shared/widget/folder-entry.ts';
import { folderLoader, folderOf } from '../../shared/widget/folder-loader.ts';
import type { Loader } from '../../shared/widget/loader.ts';
import { mergeReports, type PageReport } from '../../shared/widget/merge-reports.ts';
import { widgetLines } from '../readings/widget-lines.ts';
import { plainTerminal, printJson, refuseHere } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';
import { type OpenedWidget, openWidgetAddress } from './widget-address.ts';
import { type WidgetArguments, widgetArguments } from './widget-arguments.ts';

/** Exit code 0: the panel will show and nothing will bite; 1: findings, or the panel is not certain to show; 2: unreadable. */
export const widget: TerminalCommand = {
  name: 'widget',
  run: async (args, terminal = plainTerminal(args)) => {
    const { language } = terminal;
    const asked = widgetArguments(language, args);
    if (typeof asked === 'string') return wrongUse(terminal, 'widget', asked);
    terminal.progress.at(say(language, 'cli.pages', { count: 1 }));
    const opened = /^https?:\/\//i.test(asked.target)
      ? await openWidgetAddress(language, asked)
      : await openPath(language, asked.target);
    if ('problem' in opened) {
      const why = (opened.framing?.findings ?? []).map((one) => framingSentences(language, one).join(' '));
      const said = [say(language, 'cli.unreadable', { why: opened.problem }), ...why];
      return refuseHere(terminal, 'widget', 'unreadable', said.join('\n'));
    }
    const report = await checkAll(opened.entries, opened.loader, asked);
    if ('close' in opened) await opened.close?.();
    if (report === undefined)
      return refuseHere(
        terminal,
        'widget',
        'unreadable',
        say(language, 'cli.unreadable', { why: say(language, 'cli.unreadable.nothing') }),
      );
    const told = widgetTold(language, report, opened.framing && { ...opened.framing, address: asked.target });
    if (asked.json) printJson(terminal, told);
    else for (const line of widgetLines(terminal, told)) terminal.print(visible(line));
    return exitCode(told);
  },
};

async function checkAll(
  entries: readonly CheckEntry[],
  loader: Loader,
  { target, several, workspace, trustedDomain }: WidgetArguments,
): Promise<WidgetReport | undefined> {
  const options = {
    hasSeveralProviders: several,
    ...(workspace === undefined ? {} : { organisation: workspace }),
    ...(/^https?:/i.test(target) ? { channelUrl: target } : {}),
    ...(trustedDomain === undefined ? {} : { trustedDomain }),
  };
  const pages: PageReport[] = [];
  for (const entry of entries) {
    const file = ('page' in entry ? entry.page : entry.scripts[0])?.file ?? '';
    pages.push({ file, report: await checkWidget(entry, loader, options) });
  }
  return mergeReports(pages);
}

async function openPath(language: Language, path: string): Promise<OpenedWidget> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) return { problem: say(language, 'cli.unreadable.no-file') };
  if (about.isDirectory()) {
    const entries = await folderEntries(path);
    const isEmpty = entries.every((entry) => !('page' in entry) && entry.scripts.length === 0);
    return isEmpty
      ? { problem: say(language, 'cli.unreadable.nothing') }
      : { entries, loader: folderLoader(path) };
  }
  const loader = folderLoader(folderOf(path));
  const page = await loader.load(encodeURIComponent(basename(resolve(path))));
  if (!('text' in page))
    return { problem: say(language, 'cli.unreadable.page', { file: basename(path), problem: page.problem }) };
  // No text has this character, in whatever encoding it was read.
  return page.text.includes('\u0000')
    ? { problem: say(language, 'cli.unreadable.no-text') }
    : { entries: [{ page }], loader };
}

const exitCode = ({ visible: shows, findings }: WidgetTold): number =>
  shows === 'yes' && findings.every(({ severity }) => severity === 'info') ? 0 : 1;
