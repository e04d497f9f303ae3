import { commands } from '../../../bot/commands/registry.ts';
import { parse } from '../../../bot/parse.ts';
import { languageProblems } from '../schemas/published.ts';

interface Manifest {
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo?: {
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly bots: readonly { readonly commandLists: readonly { readonly commands: readonly object[] }[] }[];
}

type Strings = { readonly [place: string]: string };

/**
 * What Teams would not take of the language files, and what would show English or the wrong words in another language.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-localization
 */
export function languagesProblems(files: ReadonlyMap<string, Buffer>, manifest: Manifest): readonly string[] {
  const languages = manifest.localizationInfo?.additionalLanguages ?? [];
  const { color, outline } = manifest.icons;
  const named = ['manifest.json', color, outline, ...languages.map(({ file }) => file)];
  const tags = languages.map(({ languageTag }) => languageTag);
  return [
    ...[...files.keys()].filter((name) => !named.includes(name)).map((name) => `nothing names ${name}`),
    ...tags.filter((one, at) => tags.indexOf(one) !== at).map((one) => `${one} is there twice`),
    ...languages.flatMap(({ file }) => problemsOf(file, files.get(file), manifest)),
  ];
}

function problemsOf(file: string, bytes: Buffer | undefined, manifest: Manifest): readonly string[] {
  if (bytes === undefined) return [`${file} is not in the package`];
  const strings = JSON.parse(bytes.toString('utf8')) as Strings;
  const told = placesOf(manifest, 'description');
  const titles = placesOf(manifest, 'title');
  const wanted = ['description.short', 'description.full', ...told, ...titles];
  const places = Object.keys(strings).filter((place) => place !== '$schema');
  return [
    ...languageProblems(strings),
    ...wanted.filter((place) => !strings[place]?.trim()).map((place) => `${place} is not there`),
    ...places
      .filter(
        (place) =>
          wanted.includes(place) &&
          place.endsWith('.title') &&
          !isRead(strings[place] ?? '', place, manifest),
      )
      .map((place) => `${place} is not what the bot reads`),
    ...places
      .filter((place) => place.startsWith('bots') && !wanted.includes(place))
      .map((place) => `${place} is of no command`),
  ].map((problem) => `${file}: ${problem}`);
}

/** Whether the bot takes a title in another language, with an environment behind it, for the command of that place. */
function isRead(title: string, place: string, { bots }: Manifest): boolean {
  const at = Number(/commands\[(\d+)\]\.title$/.exec(place)?.[1]);
  const english = (bots[0]?.commandLists[0]?.commands[at] as { readonly title?: string } | undefined)?.title;
  const [read, meant] = [title, english ?? ''].map((said) => parse(`${said} contoso-dev`, commands));
  return read?.kind === 'command' && JSON.stringify(read) === JSON.stringify(meant);
}

const placesOf = ({ bots }: Manifest, what: 'title' | 'description'): readonly string[] =>
  bots.flatMap((bot, nth) =>
    bot.commandLists.flatMap((list, of) =>
      list.commands.map((_one, at) => `bots[${nth}].commandLists[${of}].commands[${at}].${what}`),
    ),
  );
