import { codes, refuse } from './refusal.ts';

/** An element of FetchXML. */
export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Element[];
}

const tag = /<(\/?)([\w-]+)((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^\s<]+/g;

const bad = (why: string): never => refuse(400, codes.badQuery, `The FetchXML cannot be read: ${why}.`);

/** Elements and attributes; entities in values are not imitated. */
export function parseFetchXml(text: string): Element {
  const root: Element & { children: Element[] } = { name: '', attributes: {}, children: [] };
  const open: { readonly name: string; readonly children: Element[] }[] = [root];
  for (const [whole, closing, name = '', attributes = '', alone] of text.matchAll(tag)) {
    const parent = open.at(-1) ?? bad('something is closed that was not opened');
    if (!whole.startsWith('<')) bad('there is text between elements');
    if (closing === '/') {
      if (parent.name !== name || open.length === 1) bad(`'${name}' is closed and another element is open`);
      open.pop();
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [] };
    parent.children.push(element);
    if (alone !== '/') open.push(element);
  }
  const [first, ...others] = root.children;
  if (open.length !== 1 || first === undefined || others.length > 0) return bad('it is not one element');
  return first;
}

function attributesOf(text: string): Element['attributes'] {
  const pairs = [...text.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}
