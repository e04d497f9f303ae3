import { describe, expect, it } from 'vitest';
import { commands, lexicon } from '../../../bot/commands/registry.ts';
import { handedTo } from '../../../bot/understand/handed-to.ts';
import { interpret } from '../../../bot/understand/interpret.ts';
import { contosoDev } from '../../builders/world.ts';

const offered = async (text: string): Promise<string | undefined> => {
  const readable = [contosoDev];
  const now = new Date('2026-03-02T09:00:00.000Z');
  const read = await interpret({ text, commands, lexicon, readable, last: async () => undefined, now });
  return read?.kind === 'refusal' ? read.lines[0] : undefined;
};

describe('who something is handed to', () => {
  it.each([
    ['Anna says hand contoso-dev over to Carla', 'Carla'],
    ['Anna Weber says hand contoso-dev over to Carla', 'Carla'],
    ['Anna Weber says hand contoso-dev over to Carla Gomez', 'Carla Gomez'],
    ['Stefan Maier sagt, übergib contoso-dev an Carla', 'Carla'],
    ['Bruno Costa is on leave, let Carla Gomez decide contoso-dev', 'Carla Gomez'],
    ['let Carla approve contoso-dev, Bruno Costa is away', 'Carla'],
  ])('is not who speaks of it or is away: "%s"', async (line, person) =>
    expect(await offered(line)).toBe(`hand over contoso-dev to ${person}`),
  );

  it('is nobody where only who is away is named', async () =>
    expect(await offered('Bruno Costa is on leave, somebody else should approve contoso-dev')).toBe(
      'hand over contoso-dev',
    ));

  it.each([
    ['lass contoso-dev von bruno costa genehmigen', ['bruno costa'], 'bruno costa'],
    ['ubergib contoso-dev von anna weber an carla gomez', ['anna weber', 'carla gomez'], 'carla gomez'],
    ['carla gomez ubernimmt contoso-dev, ubernimmt von anna weber', ['anna weber'], undefined],
  ])('is whom a German "von" leads to, unless it is somebody who had it: "%s"', (line, names, person) =>
    expect(handedTo(undefined, names, line)).toBe(person),
  );

  it('is named whole where the words lead to a part of the name', () =>
    expect(handedTo('let carla gomez', ['carla gomez'])).toBe('carla gomez'));
});

describe('a handover that is told as a fact', () => {
  it.each([
    'I have handed contoso-dev over to Carla',
    'Carla has taken over contoso-dev',
    'Carla approves contoso-dev from now on',
    'contoso-dev habe ich an Carla übergeben',
    'Carla übernimmt contoso-dev ab jetzt',
    "Carla s'occupe maintenant de contoso-dev",
    'he pasado contoso-dev a Carla',
    'Carla lleva contoso-dev a partir de ahora',
  ])('is offered as one: "%s"', async (line) =>
    expect(await offered(line)).toBe('hand over contoso-dev to Carla'),
  );

  it('in Japanese by the name in front of さん', async () =>
    expect(await offered('contoso-devはカルラさんに引き継ぎました')).toBe('hand over contoso-dev to カルラ'));
});
