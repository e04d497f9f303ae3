/** What somebody or something observed outside of Dataverse: a widget's code, a page in a browser. */
export interface Evidence {
  /** Step whose check uses it. */
  readonly step: string;
  /** ISO 8601 */
  readonly at: string;
  /** SHA-256 of the stored observation; goes into the audit row of the approval. */
  readonly hash: string;
}
