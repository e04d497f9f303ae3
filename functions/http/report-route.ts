import type { RunId } from '../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { readReport } from '../../shared/engine/read-report.ts';
import { reportIn } from '../../shared/report/in-language.ts';
import { type ReportFormat, reportFormats } from '../../shared/report/report-file.ts';
import type { Route } from './answer-person.ts';
import { localeAsked } from './locale-asked.ts';
import { parseRun } from './parameters.ts';

interface Asked {
  readonly id: RunId;
  readonly format: ReportFormat | undefined;
  readonly locale: string | undefined;
}

/** A file of its own: the report is loaded only where somebody asks for one. */
export const reportRoute = {
  parse: (request) => {
    const id = parseRun(request);
    if (isRefusal(id)) return id;
    const said = request.query.get('format') ?? 'html';
    return { id, format: reportFormats.find((one) => one === said), locale: localeAsked(request) };
  },
  act: async (ports, by, { id, format, locale }) => {
    const reported = await readReport(ports, { id, by });
    if (isRefusal(reported)) return reported;
    return format === undefined
      ? refuse('unknown_format', { known: reportFormats.join(', ') })
      : reportIn(locale, reported, format);
  },
  status: 200,
} satisfies Route<Asked>;
