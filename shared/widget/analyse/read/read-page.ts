import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface PageScript {
  /** Offset of the `<`. */
  readonly at: number;
  /** The start tag as written: templates can mangle its attributes. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The server leaves it out where agents work: it is for those who develop. */
  readonly isLeftOut: boolean;
  readonly code: { readonly offset: number; readonly text: string };
}

export interface PageAttribute {
  /** Offset of the `<` of its element. */
  readonly at: number;
  readonly element: string;
  readonly name: string;
  readonly offset: number;
  readonly code: string;
}

export interface PageRemark {
  readonly start: number;
  readonly text: string;
}

export interface Page {
  readonly scripts: readonly PageScript[];
  readonly handlers: readonly PageAttribute[];
  /** Kind of element by id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly remarks: readonly PageRemark[];
  readonly preloads: readonly { readonly at: number; readonly href: string }[];
  readonly baseHref?: string;
}

type Element = DefaultTreeAdapterTypes.Element;
type Child = DefaultTreeAdapterTypes.ChildNode;

interface Reading {
  readonly text: string;
  readonly scripts: PageScript[];
  readonly handlers: PageAttribute[];
  readonly ids: Map<string, string>;
  readonly remarks: PageRemark[];
  readonly preloads: { readonly at: number; readonly href: string }[];
  baseHref?: string;
}

/** Whether a text is a page, by its name or, where that does not say, by how it starts. */
export function isPage(file: string, text: string, type?: string): boolean {
  if (type !== undefined && /html/i.test(type)) return true;
  if (/\.(?:html?|xhtml|cshtml|vbhtml|aspx|ascx|jsp|php|ejs|hbs|vue|svelte)$/i.test(file)) return true;
  if (/\.(?:[cm]?[jt]sx?|json|css)$/i.test(file) || /javascript|json|css/i.test(type ?? '')) return false;
  return /^\uFEFF?\s*(?:@[^\n]*\n\s*)*<(?:!doctype|!--|[a-z])/i.test(text);
}

export function readPage(text: string): Page {
  const reading: Reading = { text, scripts: [], handlers: [], ids: new Map(), remarks: [], preloads: [] };
  const open: Child[] = [...parse(text, { sourceCodeLocationInfo: true }).childNodes].reverse();
  // An own stack: pages can be nested deeper than calls can.
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#comment' && 'data' in node)
      reading.remarks.push({ start: (node.sourceCodeLocation?.startOffset ?? 0) + 4, text: node.data });
    if (!('tagName' in node)) continue;
    readElement(reading, node);
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) open.push(child);
    }
  }
  return reading;
}

function readElement(reading: Reading, element: Element): void {
  const at = element.sourceCodeLocation?.startOffset ?? 0;
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const id = attributes.get('id');
  if (id !== undefined) reading.ids.set(id, element.tagName);
  if (element.tagName === 'script') readScript(reading, element, attributes, at);
  if (element.tagName === 'base') reading.baseHref ??= attributes.get('href') ?? '';
  if (element.tagName === 'link' && /modulepreload/i.test(attributes.get('rel') ?? ''))
    reading.preloads.push({ at, href: attributes.get('href') ?? '' });
  for (const { name, value } of element.attrs)
    if (/^on[a-z]+$/.test(name)) readHandler(reading, element, name, value);
    else if (name === 'href' && /^javascript:/i.test(value)) readHandler(reading, element, name, value);
}

function readScript(
  reading: Reading,
  element: Element,
  attributes: ReadonlyMap<string, string>,
  at: number,
): void {
  const { startTag, endTag, endOffset } = element.sourceCodeLocation ?? {};
  const from = startTag?.endOffset ?? at;
  const to = endTag?.startOffset ?? endOffset ?? reading.text.length;
  reading.scripts.push({
    at,
    tag: reading.text.slice(at, from),
    attributes,
    isLeftOut: isLeftOut(element),
    // Cut out of the file itself: the parser changes line ends.
    code: { offset: from, text: reading.text.slice(from, Math.max(from, to)) },
  });
}

/** `<environment include="Development">` of ASP.NET. */
function isLeftOut(element: Element): boolean {
  for (let at: DefaultTreeAdapterTypes.ParentNode | null = element.parentNode; at !== null; ) {
    if (!('tagName' in at)) return false;
    const named = (name: string): string | undefined =>
      at !== null && 'attrs' in at ? at.attrs.find((one) => one.name === name)?.value : undefined;
    const only = named('include') ?? named('names');
    if (at.tagName === 'environment' && only !== undefined && !/production/i.test(only)) return true;
    if (at.tagName === 'environment' && /production/i.test(named('exclude') ?? '')) return true;
    at = at.parentNode;
  }
  return false;
}

function readHandler(reading: Reading, element: Element, name: string, value: string): void {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (place === undefined) return;
  const raw = reading.text.slice(place.startOffset, place.endOffset);
  const start = /^[^=]*=\s*["']?(?:\s*javascript:)?/i.exec(raw)?.[0].length ?? 0;
  const code = value.replace(/^\s*javascript:/i, '');
  const event = name === 'href' ? 'onclick' : name;
  const at = element.sourceCodeLocation?.startOffset ?? 0;
  reading.handlers.push({
    at,
    element: element.tagName,
    name: event,
    offset: place.startOffset + start,
    code,
  });
}
