import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a page, or a piece of one, says of one element. */
export interface PageElement {
  readonly kind: 'element';
  readonly at: number;
  /** Where it starts is not written: the parser put it there. */
  readonly isImplied: boolean;
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of a `template` what it holds. */
  readonly children: PageNode[];
  /** Of elements that hold nothing but text. */
  readonly text: string | undefined;
}

export type PageNode = PageElement | { readonly kind: 'text' | 'comment'; readonly text: string };

type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export function newPageElement(element: Element): PageElement {
  return {
    kind: 'element',
    at: element.sourceCodeLocation?.startOffset ?? 0,
    isImplied: !element.sourceCodeLocation,
    tag: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    children: 'content' in element ? [...piece((element as Template).content.childNodes)] : [],
    text: textIn(element),
  };
}

type Template = DefaultTreeAdapterTypes.Template;

export function plainNode(node: Child): PageNode | undefined {
  if ('value' in node) return { kind: 'text', text: node.value };
  return 'data' in node ? { kind: 'comment', text: node.data } : undefined;
}

function textIn(element: Element): string | undefined {
  const texts = element.childNodes.map((one) => ('value' in one ? one.value : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}

const longest = 200_000;

/** What `innerHTML = text` makes; `undefined` for texts too long to look at. */
export function readPiece(text: string): readonly PageNode[] | undefined {
  return text.length > longest ? undefined : piece(parseFragment(text).childNodes);
}

function piece(nodes: readonly Child[]): readonly PageNode[] {
  const top: PageNode[] = [];
  // An own stack: texts can be nested deeper than calls can.
  const open = nodes.map((node) => ({ node, into: top })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, into } = next;
    const made = 'tagName' in node ? newPageElement(node) : plainNode(node);
    if (made === undefined) continue;
    into.push(made);
    if (made.kind !== 'element' || !('childNodes' in node)) continue;
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, into: made.children });
  }
  return top;
}
