import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageElement, PageNode } from './page-nodes.ts';
import { newPageElement, plainNode } from './page-nodes.ts';
import type { PagePolicy } from './script-policy.ts';

export interface PageScript {
  /** Offset of the `<`. */
  readonly at: number;
  /** The start tag as written: templates can mangle its attributes. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly code: { readonly offset: number; readonly text: string };
  /** What runs once it has run. */
  readonly onLoad: PageAttribute | undefined;
}

export interface PageAttribute {
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
  /** Elements whose class the widget may define. */
  readonly customs: readonly PageElement[];
  /** What stands at its top. */
  readonly nodes: readonly PageNode[];
  readonly baseHref?: string;
  /** Policies that it has in `meta`, each from where on. */
  readonly policies: readonly PagePolicy[];
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
  readonly customs: PageElement[];
  readonly nodes: PageNode[];
  /** What has been made of elements so far. */
  readonly made: Map<object, PageElement>;
  baseHref?: string;
  readonly policies: PagePolicy[];
}

/** Whether a text is a page, by its name or, where that does not say, by how it starts. */
export function isPage(file: string, text: string, type?: string): boolean {
  if (type !== undefined && /html/i.test(type)) return true;
  if (/\.(?:html?|xhtml|cshtml|vbhtml|aspx?|ascx|jspx?|php|phtml|ejs|hbs|vue|svelte)$/i.test(file))
    return true;
  if (/\.(?:[cm]?[jt]sx?|json|css)$/i.test(file) || /javascript|json|css/i.test(type ?? '')) return false;
  return /^\uFEFF?\s*(?:@[^\n]*\n\s*)*<(?:!doctype|!--|[a-z])/i.test(text);
}

export function readPage(text: string): Page {
  const reading: Reading = {
    text,
    scripts: [],
    handlers: [],
    ids: new Map(),
    remarks: [],
    preloads: [],
    customs: [],
    nodes: [],
    made: new Map(),
    policies: [],
  };
  const open: Child[] = [...parse(text, { sourceCodeLocationInfo: true }).childNodes].reverse();
  // An own stack: pages can be nested deeper than calls can.
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#comment' && 'data' in node)
      reading.remarks.push({ start: (node.sourceCodeLocation?.startOffset ?? 0) + 4, text: node.data });
    const siblings = (node.parentNode && reading.made.get(node.parentNode)?.children) ?? reading.nodes;
    if (!('tagName' in node)) {
      const plain = plainNode(node);
      if (plain !== undefined) siblings.push(plain);
      continue;
    }
    readElement(reading, node, siblings);
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) open.push(child);
    }
  }
  return reading;
}

/** More than these are a page that does not mean to be read. */
const mostElements = 5_000;

function readElement(reading: Reading, element: Element, siblings: PageNode[]): void {
  const at = element.sourceCodeLocation?.startOffset ?? 0;
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const id = attributes.get('id');
  if (id !== undefined) reading.ids.set(id, element.tagName);
  if (element.tagName === 'script') readScript(reading, element, attributes, at);
  if (element.tagName === 'base') reading.baseHref ??= attributes.get('href') ?? '';
  if (element.tagName === 'link' && /modulepreload/i.test(attributes.get('rel') ?? ''))
    reading.preloads.push({ at, href: attributes.get('href') ?? '' });
  if (element.tagName === 'meta' && /^content-security-policy$/i.test(attributes.get('http-equiv') ?? ''))
    reading.policies.push({ text: attributes.get('content') ?? '', from: at });
  const about = newPageElement(element);
  if (reading.made.size < mostElements) {
    reading.made.set(element, about);
    siblings.push(about);
  }
  if (element.tagName.includes('-')) reading.customs.push(about);
  for (const { name, value } of element.attrs) {
    const isOwnLoad = element.tagName === 'script' && name === 'onload';
    if (/^on[a-z]+$/.test(name) && !isOwnLoad)
      reading.handlers.push(...handler(reading, element, name, value));
    else if (isLink(element.tagName, name) && /^\s*javascript:/i.test(value))
      reading.handlers.push(...linked(reading, element, name, value));
  }
}

const isLink = (element: string, attribute: string): boolean =>
  (attribute === 'href' && (element === 'a' || element === 'area')) ||
  (attribute === 'action' && element === 'form');

/** `href="javascript:…"` is code that a click runs. */
function linked(reading: Reading, element: Element, name: string, value: string): readonly PageAttribute[] {
  const scheme = /^\s*javascript:/i.exec(value)?.[0].length ?? 0;
  const type = element.tagName === 'form' ? 'onsubmit' : 'onclick';
  return handler(reading, element, name, value).map((one) => ({
    ...one,
    name: type,
    offset: one.offset + scheme,
    code: decoded(value.slice(scheme)),
  }));
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
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
    // Cut out of the file itself: the parser changes line ends.
    code: { offset: from, text: reading.text.slice(from, Math.max(from, to)) },
    onLoad: handler(reading, element, 'onload', attributes.get('onload') ?? '')[0],
  });
}

function handler(reading: Reading, element: Element, name: string, value: string): readonly PageAttribute[] {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (place === undefined) return [];
  const raw = reading.text.slice(place.startOffset, place.endOffset);
  const start = /^[^=]*=\s*["']?/.exec(raw)?.[0].length ?? 0;
  return [{ element: element.tagName, name, offset: place.startOffset + start, code: value }];
}
