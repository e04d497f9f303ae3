import { readEgress } from '../../shared/config/read-egress.ts';
import type { FramingReport } from '../../shared/domain/framing-report.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { CheckEntry } from '../../shared/widget/check-widget.ts';
import { checkFraming } from '../../shared/widget/fetch/check-framing.ts';
import { makeWebLoader } from '../../shared/widget/fetch/web-loader.ts';
import type { Loader } from '../../shared/widget/loader.ts';
import { say } from '../texts/say.ts';
import type { WidgetArguments } from './widget-arguments.ts';

/** What to check, and where its files come from; or why it cannot be read. */
export type OpenedWidget =
  | {
      readonly entries: readonly CheckEntry[];
      readonly loader: Loader;
      /** Of an address: files on disk are answered by nobody. */
      readonly framing?: FramingReport;
      readonly close?: () => Promise<void>;
    }
  | { readonly problem: string; readonly framing?: FramingReport };

/**
 * Opens a widget by its address, through the guard that keeps the check away from addresses inside. `CUTOVER_EGRESS`
 * says what else may be reached. The answer's headers say whether the workspace may show the page at all.
 */
export async function openWidgetAddress(
  language: Language,
  { target, workspace, trustedDomain }: WidgetArguments,
): Promise<OpenedWidget> {
  const egress = readEgress(process.env);
  if (!('rules' in egress))
    return {
      problem: egress
        .map(({ setting, expected }) => say(language, 'cli.unreadable.setting', { setting, expected }))
        .join(' '),
    };
  const { rules, certificates } = egress;
  const loader = makeWebLoader({ rules, ...(certificates === undefined ? {} : { certificates }) });
  const framing = await checkFraming(loader, {
    channelUrl: target,
    ...(workspace === undefined ? {} : { workspace }),
    ...(trustedDomain === undefined ? {} : { trustedDomain }),
  });
  const page = await loader.load(target);
  if ('text' in page) return { entries: [{ page }], loader, framing, close: loader.close };
  await loader.close();
  return {
    problem: say(language, 'cli.unreadable.page', { file: page.file, problem: page.problem }),
    framing,
  };
}
