import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserAppZip } from '../build/package.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';
import { buildHost, unpack } from './unpacked.ts';

/**
 * The app that opens pages, from its zip, in an empty folder outside the checkout: its browser is the one in the zip.
 * @param env its app settings; it gets nothing else but PATH and HOME
 */
export async function startBuiltBrowserApp(env: { readonly [name: string]: string }): Promise<HostProcess> {
  const parent = await mkdtemp(join(tmpdir(), 'cutover-browser-app-'));
  const built = `out/unpacked-pages-${process.pid}`;
  const folder = join(parent, 'app');
  await unpack(await browserAppZip(built), folder);
  await rm(built, { recursive: true, force: true });
  const host = await buildHost(join(parent, 'host', 'functions-host.mjs'));
  const { main } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly main: string;
  };
  const command = [host, '--entry', join(folder, main), '--root', folder];
  const running = await startHostProcess({ env, command, cwd: folder });
  return {
    ...running,
    stop: async () => {
      await running.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
