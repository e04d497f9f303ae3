import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Stands for a bot that is not deployed yet. Teams takes the package and nobody answers. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Writes the Teams app package: manifest and two icons. The app has the id of its bot, so that every tenant has its own.
 *
 * @param {{ botId?: string, out?: string }} [of] `botId`: client id of the deployed bot
 * @returns {{ file: string, bytes: number, botId: string }} throws when the id is not a GUID
 */
export function packageTeams({ botId = process.env.BOT_ID, out = `${root}out/package/teams.zip` } = {}) {
  const id = botId === undefined || botId === '' ? nobody : botId.toLowerCase();
  if (!guid.test(id)) throw new Error('BOT_ID is not a GUID; `azd env get-values` shows it');
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const read = (name) => readFileSync(`${root}infra/teams/${name}`);
  const manifest = read('manifest.json')
    .toString('utf8')
    .replaceAll('{BOT_ID}', id)
    .replaceAll('{VERSION}', version);
  const file = zip([
    ['manifest.json', Buffer.from(manifest)],
    ['color.png', read('color.png')],
    ['outline.png', read('outline.png')],
  ]);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  return { file: out, bytes: file.length, botId: id };
}

/** What `npm run package` prints. @param {ReturnType<typeof packageTeams>} made */
export function toldOf({ file, bytes, botId }) {
  const name = file.startsWith(root) ? file.slice(root.length) : file;
  const missing =
    botId === nobody ? '; it names no bot: say BOT_ID=<client id of the bot>, as `azd` prints it' : '';
  return `${name} ${bytes} bytes${missing}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${toldOf(packageTeams())}\n`);
