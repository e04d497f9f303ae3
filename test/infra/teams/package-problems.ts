import { z } from 'zod';
import { manifestProblems } from '../schemas/published.ts';
import { languagesProblems } from './language-problems.ts';
import { readPng } from './read-png.ts';

const shape = z.looseObject({
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(
    z.looseObject({
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.looseObject({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ),
});
type Manifest = z.infer<typeof shape>;

/** What Teams would refuse of an app package, as far as it is published. */
export function packageProblems(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const text = files.get('manifest.json')?.toString('utf8');
  if (text === undefined) return ['there is no manifest.json at the top'];
  const bySchema = manifestProblems(JSON.parse(text));
  const read = shape.safeParse(JSON.parse(text));
  if (!read.success) return bySchema.length > 0 ? bySchema : ['the manifest has no bot or no icons'];
  return [
    ...bySchema,
    ...iconProblems(files, read.data.icons),
    ...languagesProblems(files, JSON.parse(text)),
    ...commandProblems(read.data),
    ...(/^\d+\.\d+\.\d+$/.test(read.data.version) ? [] : ['the version is not of the form 1.2.3']),
    ...(/"http:/.test(text) ? ['an address is not https'] : []),
    ...(/\{[A-Z_]+\}/.test(text) ? ['a value was not filled in'] : []),
  ];
}

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons */
function iconProblems(files: ReadonlyMap<string, Buffer>, icons: Manifest['icons']): readonly string[] {
  const color = files.get(icons.color);
  const outline = files.get(icons.outline);
  if (color === undefined || outline === undefined) return ['an icon is missing'];
  const [large, small] = [readPng(color), readPng(outline)];
  const white = small.pixels.every(
    ([red, green, blue, opacity]) => opacity === 0 || red + green + blue === 765,
  );
  return [
    ...(large.width === 192 && large.height === 192 ? [] : ['the color icon is not 192 × 192']),
    ...(small.width === 32 && small.height === 32 ? [] : ['the outline icon is not 32 × 32']),
    ...(large.pixels.every(([, , , opacity]) => opacity === 255) ? [] : ['the color icon is transparent']),
    ...(white ? [] : ['the outline icon is not white']),
    ...(small.pixels.some(([, , , opacity]) => opacity === 0) ? [] : ['the outline icon is not transparent']),
  ];
}

function commandProblems({ bots }: Manifest): readonly string[] {
  return bots.flatMap(({ scopes, commandLists }) =>
    commandLists.flatMap((list) => {
      const titles = list.commands.map(({ title }) => title);
      return [
        ...list.scopes.filter((one) => !scopes.includes(one)).map((one) => `the bot is not for ${one}`),
        ...(new Set(titles).size === titles.length ? [] : ['a command is there twice']),
        ...(titles.length > 0 ? [] : ['a list has no commands']),
      ];
    }),
  );
}
