import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageFiles } from './teams-texts/language-files.ts';
import { filesFrom, zip } from './zip.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Stands for a bot that is not deployed yet. Teams takes the package and nobody answers. */
const nobody = '00000000-0000-0000-0000-000000000000';

export interface PackagedTeams {
  readonly file: string;
  readonly bytes: number;
  readonly botId: string;
}

/**
 * Writes the Teams app package: manifest, two icons and a file for each other language. The app has the id of its bot, so that every tenant has its own.
 *
 * @param of `botId`: client id of the deployed bot. Throws when it is not a GUID.
 */
export function packageTeams(of: { readonly botId?: string; readonly out?: string } = {}): PackagedTeams {
  const { botId = process.env.BOT_ID, out = `${root}out/package/teams.zip` } = of;
  const id = botId === undefined || botId === '' ? nobody : botId.toLowerCase();
  if (!guid.test(id)) throw new Error('BOT_ID is not a GUID; `azd env get-values` shows it');
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string };
  const manifest = readFileSync(`${root}infra/teams/manifest.json`, 'utf8')
    .replaceAll('{BOT_ID}', id)
    .replaceAll('{VERSION}', version);
  const texts = Object.entries({ 'manifest.json': manifest, ...languageFiles() });
  const file = zip({
    ...Object.fromEntries(texts.map(([name, words]) => [name, new TextEncoder().encode(words)])),
    ...filesFrom(`${root}infra/teams/`, ['color.png', 'outline.png']),
  });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  return { file: out, bytes: file.length, botId: id };
}

/** What `npm run package` prints. */
export function toldOf({ file, bytes, botId }: PackagedTeams): string {
  const name = file.startsWith(root) ? file.slice(root.length) : file;
  const missing =
    botId === nobody ? '; it names no bot: say BOT_ID=<client id of the bot>, as `azd` prints it' : '';
  return `${name} ${bytes} bytes${missing}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${toldOf(packageTeams())}\n`);
