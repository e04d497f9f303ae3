/** How much of somebody else's server we put up with. Milliseconds and bytes. */
export interface FetchLimits {
  /** For one file with all its redirects. */
  readonly fileMs: number;
  /** For everything one loader reads, from its first file on. */
  readonly totalMs: number;
  /** Of one file, as sent and after inflation. */
  readonly fileBytes: number;
  /** Of all files of one loader, after inflation. */
  readonly totalBytes: number;
  readonly redirects: number;
  readonly files: number;
  readonly atOnce: number;
}

const megabyte = 1024 * 1024;

export const usualLimits: FetchLimits = {
  fileMs: 3000,
  totalMs: 20_000,
  fileBytes: 10 * megabyte,
  totalBytes: 40 * megabyte,
  redirects: 3,
  files: 200,
  atOnce: 6,
};
