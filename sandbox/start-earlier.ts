import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How long ago the environments that were migrated earlier were. */
const days = 19;

/**
 * Migrates an environment as the product did it some time ago, with the run in the ledger. To be called before the
 * functions start: two workers with clocks that far apart would take each other's lease for over.
 * @param env app settings of the functions
 */
export async function migrateEarlier(
  environment: string,
  env: { readonly [name: string]: string },
): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000).toISOString();
  const { PATH = '', HOME = '' } = process.env;
  const command = ['--import', 'tsx', 'sandbox/start-earlier-main.ts', environment, at];
  await run(process.execPath, command, { env: { PATH, HOME, ...env } });
}
