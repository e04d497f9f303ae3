import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveChecks } from '../../cli/live/checks.ts';
import { claimLanguages, claimsIn } from '../../cli/texts/claims.ts';
import { readTerminalTexts } from '../../cli/texts/say.ts';
import { languageOf } from '../../shared/texts/language.ts';
import { ready } from '../../shared/texts/text.ts';
import { badlyWritten } from '../shared/texts/punctuation.ts';
import type { Translated } from '../shared/texts/translations.ts';
import { falsehoods } from './falsehoods.ts';
import { type LiveScene, openLive } from './open-live.ts';

/** Names of Dataverse and headers, which are the same in each language. */
const names =
  /\$\w+|@?[A-Za-z]\w*_\w+|If-None-Match: \*|[a-z]+code\b|[a-z]+mode\b|MSCRM\.\w+|AppConfig\w+|\b\d{3}\b/g;
const namesIn = (said: string): readonly string[] => [...new Set(said.match(names) ?? [])].sort();

describe.each(Object.entries(claimLanguages))('what is believed about Dataverse, in %s', (language, load) => {
  it('is all there, each with what follows, and is no English', async () => {
    const { default: claims } = await load();
    expect(Object.keys(claims)).toEqual(liveChecks.map(({ id }) => id));
    for (const { id, claim, otherwise } of liveChecks) {
      const said = claims[id];
      expect(said?.claim, id).not.toBe(claim);
      expect(said?.otherwise, id).not.toBe(otherwise);
      expect(namesIn(said?.claim ?? ''), id).toEqual(expect.arrayContaining([...namesIn(claim)]));
    }
  });

  it('is written as the language is', async () => {
    const { default: claims } = await load();
    const wrong = Object.entries(claims).flatMap(([id, { claim, otherwise }]) =>
      [claim, otherwise].flatMap((said) =>
        badlyWritten(language as Translated, said.replace('If-None-Match: *', '')).map(
          (what) => `${id}: ${what}`,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a claim that is false', () => {
  let scene: LiveScene;
  beforeEach(async () => {
    scene = await openLive();
  });
  afterEach(() => scene.double.stop());

  it('is told with what follows in the language of the terminal', async () => {
    const language = await ready(languageOf('de-DE'));
    await readTerminalTexts(language);
    const checks = liveChecks.filter(({ id }) => id === 'unknown-set-404');
    falsehoods['unknown-set-404']?.(scene.double);
    const { lines } = await scene.run({ writes: false, checks, language });
    const [check] = checks;
    if (check === undefined) throw new Error('no such check');
    const { claim, otherwise } = (await claimsIn(language))(check);
    expect(lines[0]).toContain(claim);
    expect(lines[0]).toContain(otherwise);
    expect(lines[0]).not.toContain(check.claim);
    expect((await claimsIn('en'))(check)).toBe(check);
  });
});
