import { chosen, pictureOf } from './chosen.ts';

/** Where the pictures are, seen from the page. */
export const picturesAt = 'pictures/cards';

const intro = `# What the cards look like

A few of the cards that \`npm run gallery\` draws; it measures all of them, in every theme, width and language
([ADR 33](adr/0033-cards-are-measured-as-the-library-draws-them.md)). This page and its pictures are written by
\`npm run gallery -- --docs\`. They are drawn by the library that Teams draws cards with, in the sandbox's chat: Teams
itself gives them its own letters and margins.

What no measure finds was looked at by eye, and is to be looked at again whenever a card changes:

- The head says how it stands and whether anything was written, in words, a sign and a colour.
- Numbers come before lists, and of a list its first rows, with the rest behind a button that counts them.
- What changes is told as old → new; what was not done is never left out.
- At most one button is filled: what most people come for. What ends or rejects something is outlined in red, and stands behind it.
- Nobody is offered what would be refused, and nobody is left without a next step.
- Nothing is said twice, and no sentence needs the one before it to be understood.
`;

/** `docs/gallery.md`, whole. */
export const galleryPage = (): string =>
  [
    intro,
    ...chosen.map(
      (one) => `## ${one.title}\n\n![${one.says}](${picturesAt}/${pictureOf(one)})\n\n${one.says}\n`,
    ),
  ].join('\n');
