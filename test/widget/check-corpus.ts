import type { WidgetReport } from '../../shared/domain/widget-report.ts';
import { analyseWidget } from '../../shared/widget/analyse/analyse-widget.ts';
import type { CorpusWidget } from './corpus.ts';
import { corpusEntry, corpusLoader } from './corpus-loader.ts';

/** The report of the check, without the thread around it, which takes longer to start than most checks take. */
export async function checkCorpusWidget(widget: CorpusWidget): Promise<WidgetReport> {
  const { org, providers = 1 } = widget.expected;
  const loader = corpusLoader(widget);
  return analyseWidget(await corpusEntry(widget, loader), loader, {
    hasSeveralProviders: providers > 1,
    ...(org === undefined ? {} : { organisation: org }),
  });
}
