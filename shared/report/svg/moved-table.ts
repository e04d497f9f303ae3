import type { Language } from '../../texts/language.ts';
import { nodeName } from './moved-svg.ts';
import type { MovedNode, WhatMoved } from './what-moved.ts';

/** Each way through the picture as a row of names, nothing left out: the same for whoever cannot see it. */
export function movedRows(language: Language, { columns, edges }: WhatMoved): readonly (readonly string[])[] {
  const [legacy, providers, profiles, people] = columns;
  const names = (nodes: readonly MovedNode[]): string =>
    nodes.map((one) => nodeName(language, one)).join(', ');
  const from = (id: string): readonly string[] => edges.filter(([, to]) => to === id).map(([first]) => first);
  const to = (id: string): readonly string[] => edges.filter(([first]) => first === id).map(([, one]) => one);
  return providers.flatMap((provider) => {
    const sources = legacy.filter(({ id }) => from(provider.id).includes(id));
    const shown = profiles.filter(({ id }) => to(provider.id).includes(id));
    const places = shown.length === 0 ? [undefined] : shown;
    return places.map((profile) => [
      names(sources),
      nodeName(language, provider),
      profile === undefined ? '' : nodeName(language, profile),
      profile === undefined ? '' : names(people.filter(({ id }) => to(profile.id).includes(id))),
    ]);
  });
}
