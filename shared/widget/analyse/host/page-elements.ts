import type { PageElement } from '../read/read-page.ts';

/** The elements that stand in the page as it was sent. */
export interface PageElements {
  /** The first that fits; `undefined` for selectors of more than one element's own marks. */
  readonly first: (selector: string) => PageElement | undefined;
  readonly has: (id: string) => boolean;
}

export function pageElements(elements: readonly PageElement[]): PageElements {
  const ids = new Map<string, PageElement>();
  for (const one of elements) {
    const id = one.attributes.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, one);
  }
  return {
    first: (selector) => {
      const id = /^#([\w-]+)$/.exec(selector)?.[1];
      if (id !== undefined) return ids.get(id);
      const asks = conditions(selector.trim());
      return asks === undefined ? undefined : elements.find((one) => asks.every((fits) => fits(one)));
    },
    has: (id) => ids.has(id),
  };
}

type Condition = (element: PageElement) => boolean;

const part =
  /^(?:([a-z][\w-]*|\*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\]"']*)))?\])/i;

function conditions(selector: string): readonly Condition[] | undefined {
  const found: Condition[] = [];
  let rest = selector;
  while (rest !== '') {
    const match = part.exec(rest);
    if (match === null) return undefined;
    const [all, tag, id, cls, name, ...values] = match;
    const value = values.find((one) => one !== undefined);
    if (tag !== undefined && tag !== '*') found.push((one) => one.tag === tag.toLowerCase());
    if (id !== undefined) found.push(({ attributes }) => attributes.get('id') === id);
    if (cls !== undefined)
      found.push(({ attributes }) => (attributes.get('class') ?? '').split(/\s+/).includes(cls));
    if (name !== undefined)
      found.push(({ attributes }) => {
        const own = attributes.get(name.toLowerCase());
        return value === undefined ? own !== undefined : own === value;
      });
    rest = rest.slice(all.length);
  }
  return found;
}
