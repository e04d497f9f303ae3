import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  CodePlace,
  InitAwaited,
  PanelVisible,
  WidgetCall,
  WidgetFindingCode,
  WidgetReport,
} from '../../shared/domain/widget-report.ts';

export interface ExpectedFinding extends CodePlace {
  readonly code: WidgetFindingCode;
}

/** The answer to one widget, written by hand from the code and confirmed in Chromium where `runtime` is given. */
export interface ExpectedWidget {
  /** The form or trap it shows. */
  readonly form: string;
  /** A text search for `setMode(1)` alone answers wrongly. */
  readonly adversarial?: true;
  /** Page below the folder, with its query if it has one; `.` is the folder itself. */
  readonly entry: string;
  /** Media type it is answered with, where that matters. */
  readonly type?: string;
  /** The environment the caller checks it for. */
  readonly org?: string;
  /** How many providers the caller says are attached; one unless given. */
  readonly providers?: number;
  readonly visible: PanelVisible;
  /** Answers that are honest too, where the truth is beyond reading code. */
  readonly alsoRight?: readonly PanelVisible[];
  /** Absent where nothing right can be said. */
  readonly init?: InitAwaited;
  readonly library: WidgetReport['library'];
  readonly findings: readonly ExpectedFinding[];
  /** Further codes that may be reported, at any place. */
  readonly allowed?: readonly WidgetFindingCode[];
  /** All calls of the library; absent where it is a matter of taste what counts. */
  readonly calls?: readonly WidgetCall[];
  /** What a browser sees until everything that runs by itself has run; absent where it is up to chance or the host. */
  readonly runtime?: readonly string[];
  /** Why the answer is right. */
  readonly why: string;
}

export interface CorpusWidget {
  readonly id: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly expected: ExpectedWidget;
}

const root = fileURLToPath(new URL('corpus/', import.meta.url));

/** All widgets of the corpus, by name. Page and scripts are data: never linted, compiled or imported. */
export function readCorpus(): readonly CorpusWidget[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, folder: `${root}${name}/`, expected: readExpected(name) }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

function readExpected(id: string): ExpectedWidget {
  return JSON.parse(readFileSync(`${root}${id}/expected.json`, 'utf8')) as ExpectedWidget;
}
