import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestCommands } from '../../../bot/commands/manifest-commands.ts';
import { commands } from '../../../bot/commands/registry.ts';
import { parse } from '../../../bot/parse.ts';
import { packageTeams, toldOf } from '../../../build/package-teams.ts';
import { unzip } from '../../../build/zip.ts';
import { packageProblems } from './package-problems.ts';
import planted from './planted.json' with { type: 'json' };

const botId = '55555555-5555-4555-8555-555555555555';
const out = join(mkdtempSync(join(tmpdir(), 'cutover-teams-')), 'teams.zip');
const built = packageTeams({ botId, out });
const unzipped = Object.entries(unzip(readFileSync(out)));
const files = new Map(unzipped.map(([name, bytes]) => [name, Buffer.from(bytes)]));
const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '{}');
const [list] = manifest.bots[0].commandLists;

interface Mistake {
  readonly file: string;
  readonly remove?: boolean;
  readonly find?: string;
  readonly put?: string;
  readonly copy?: string;
  readonly commands?: readonly object[];
}

function withMistake({
  file,
  remove,
  find,
  put,
  copy,
  commands: others,
}: Mistake): ReadonlyMap<string, Buffer> {
  const rest = new Map([...files].filter(([name]) => name !== file));
  if (remove === true) return rest;
  if (copy !== undefined) return rest.set(file, files.get(copy) ?? Buffer.of());
  const text = files.get(file)?.toString('utf8') ?? '';
  if (find !== undefined) {
    expect(text).toContain(find);
    return rest.set(file, Buffer.from(text.replace(find, () => put ?? '')));
  }
  const bots = [{ ...manifest.bots[0], commandLists: [{ ...list, commands: others }] }];
  return rest.set(file, Buffer.from(JSON.stringify({ ...manifest, bots })));
}

describe('the Teams app package', () => {
  it('is what Teams takes: manifest, two icons, a file for each other language and nothing else', () => {
    expect(packageProblems(files)).toEqual([]);
    expect([manifest.id, manifest.bots[0].botId]).toEqual([botId, botId]);
    expect(toldOf(built)).toMatch(/teams\.zip \d+ bytes$/);
  });

  it.each(planted)('is found wrong with a planted mistake: $id', ({ says, ...mistake }) => {
    expect(packageProblems(withMistake(mistake)).join('\n')).toContain(says);
  });

  it('suggests the commands of the registry, in its words', () => {
    expect(list.commands).toEqual(manifestCommands(commands, 'en'));
    expect(list.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('is translated from these English sentences: whoever changes one changes its translations', () => {
    const english = [manifest.description.short, manifest.description.full];
    const described = manifestCommands(commands, 'en').map((one) => one.description);
    expect([...english, ...described].join('\n')).toMatchInlineSnapshot(`
      "Moves channel configuration from CIF 1.0 to 2.0.
      Plans, gets approved, applies and verifies the move of third-party channel configuration from Channel Integration Framework 1.0 to 2.0, and tells when a migrated environment changes.
      Shows what a migration would change. Writes nothing. Of all at once: plan all, or plan all --only test.
      Plans the migration and asks for approval before anything is written.
      Shows the open run and the latest ones.
      Compares an environment with what was last applied. Writes nothing. All at once: validate all.
      Compares an environment with how it was left, and says what differs. Writes nothing. All at once: check drift all.
      Plans what takes the last run back, or the run you name by its id, and asks for approval.
      Lists the runs of an environment, newest first.
      Cancels the open run. What is under way for many environments at once is stopped by cancel all.
      Shows how each of the environments stands that you can use. The same: status all.
      Shows what I can do."
    `);
  });

  it('says in no language what it says in English', () => {
    const english: readonly string[] = manifestCommands(commands, 'en').map((one) => one.description);
    for (const { file } of manifest.localizationInfo.additionalLanguages) {
      const strings: Record<string, string> = JSON.parse(files.get(file)?.toString('utf8') ?? '{}');
      const words = Object.entries(strings).flatMap(([place, said]) => (place === '$schema' ? [] : [said]));
      expect(words.length, file).toBe(2 * english.length + 4);
      expect(
        words.filter((one) => english.includes(one)),
        file,
      ).toEqual([]);
      expect(new Set(words).size, file).toBe(words.length);
    }
  });

  it.each(manifestCommands(commands, 'en'))('suggests what the bot understands: $title', ({ title }) => {
    const said = parse(`${title} contoso-dev`, commands);
    expect(said).toMatchObject({ kind: 'command', name: title.replace(/ env$/, '') });
    if (title.endsWith(' env')) expect(said).toMatchObject({ target: 'contoso-dev' });
  });

  it('is the same file every time, and names what is missing', () => {
    const first = readFileSync(out);
    packageTeams({ botId, out });
    expect(readFileSync(out).equals(first)).toBe(true);
    expect(toldOf(packageTeams({ botId: '', out }))).toContain('names no bot');
    expect(() => packageTeams({ botId: 'contoso', out })).toThrow('not a GUID');
  });
});
