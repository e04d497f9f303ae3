import { shortRunId } from '../domain/ids.ts';
import type { Reported } from '../domain/reported.ts';
import type { Language } from '../texts/text.ts';
import { reportPolicy, runHtml } from './html/run-html.ts';
import { runJson } from './run-json.ts';
import { runMarkdown } from './run-markdown.ts';

export const reportFormats = ['html', 'md', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** Content-Security-Policy for whoever serves it. */
  readonly policy: string;
}

const nothingAllowed = "default-src 'none'";

/** A run told as one file, for people (html, md) or for programs (json). */
export function reportFile(language: Language, reported: Reported, format: ReportFormat): ReportFile {
  const name = `cutover-${reported.run.environment}-${shortRunId(reported.run.id)}.${format}`;
  const file = { kind: 'file' as const, name };
  switch (format) {
    case 'html': {
      const policy = `${reportPolicy}; frame-ancestors 'none'; sandbox`;
      return { ...file, type: 'text/html', text: runHtml(language, reported), policy };
    }
    case 'md':
      return {
        ...file,
        type: 'text/markdown',
        text: runMarkdown(language, reported),
        policy: nothingAllowed,
      };
    case 'json':
      return { ...file, type: 'application/json', text: runJson(language, reported), policy: nothingAllowed };
  }
}
