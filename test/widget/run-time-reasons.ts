/** Why running a page need not give the right answer. A run sees one path, alone, for a moment. */
export type RunTimeReason =
  | 'nothing-happened'
  | 'race'
  | 'host-decides'
  | 'file-is-missing'
  | 'session-template-decides'
  | 'framework-is-missing';

/** Widgets of the corpus, by id, whose run says something else about the panel than their author. */
export const runTimeReasons: { readonly [id: string]: RunTimeReason } = {};
