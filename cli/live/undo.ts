import type { ODataPath } from '../../shared/dataverse/odata.ts';

/** Something to delete again: a row or a link, by its address. */
export interface Trace {
  readonly path: ODataPath;
  /** How a person finds it: table and unique name, or what is linked. */
  readonly about: string;
}

/** What a check has made so far. Noted before it is sent, so that a lost answer leaves nothing behind either. */
export interface Undo {
  readonly note: (trace: Trace) => void;
  /** Newest first, and emptied: links go before rows, rows before what they point at. */
  readonly takeAll: () => readonly Trace[];
}

export function makeUndo(): Undo {
  const noted: Trace[] = [];
  return {
    note: (trace) => {
      noted.push(trace);
    },
    takeAll: () => noted.splice(0).reverse(),
  };
}
