import { isObj, type Obj } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { childrenOf, isElement, parentOf } from './nodes.ts';
import { pseudoClass } from './pseudo-classes.ts';

/** Whether an element fits; `undefined` when that cannot be said. `scope` is where somebody looks from. */
export type Fits = (element: Obj, scope?: Obj) => boolean | undefined;

interface Part {
  /** How it stands to the part before it. */
  readonly combinator: '' | ' ' | '>' | '+' | '~';
  readonly conditions: readonly Fits[];
}

const simple =
  /^(?:([a-z][\w-]*|\*)|#((?:[\w-]|\\.|[^\0-\x7f])+)|\.((?:[\w-]|\\.|[^\0-\x7f])+)|\[\s*((?:[\w:@.-]|\\.)+)\s*(?:([*^$~|]?=)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\]"'\s]*))\s*(?:[is]\s*)?)?\])/i;
const between = /^\s*([>+~,]|\s)\s*/;
const pseudo = /^:([a-z-]+)(\()?/i;

/** Reads a selector; `undefined` for one that is not understood. */
export function readSelector(text: string): Fits | undefined {
  const ways: Part[][] = [[]];
  let conditions: Fits[] = [];
  let combinator: Part['combinator'] = '';
  let rest = text.trim();
  const close = (): void => {
    if (conditions.length > 0) ways.at(-1)?.push({ combinator, conditions });
    conditions = [];
  };
  while (rest !== '') {
    const one = readOne(rest);
    const gap = one === undefined ? between.exec(rest) : undefined;
    if (one !== undefined) {
      conditions.push(one.fits);
      rest = rest.slice(one.length);
    } else if (gap) {
      close();
      const sign = gap[1] ?? '';
      if (sign === ',') ways.push([]);
      combinator = sign === ',' ? '' : /[>+~]/.test(sign) ? (sign as '>' | '+' | '~') : ' ';
      rest = rest.slice(gap[0].length);
    } else return undefined;
  }
  close();
  if (ways.some((way) => way.length === 0)) return undefined;
  return (element, scope) => any(ways.map((way) => fitsWay(way, way.length - 1, element, scope)));
}

function readOne(rest: string): { readonly fits: Fits; readonly length: number } | undefined {
  const found = simple.exec(rest);
  if (found !== null) return { fits: condition(found), length: found[0].length };
  const named = pseudo.exec(rest);
  if (named === null) return undefined;
  const [start, name = '', opening] = named;
  const inner = opening === undefined ? '' : argument(rest.slice(start.length));
  if (inner === undefined) return undefined;
  const fits = pseudoClass(name.toLowerCase(), inner, readSelector);
  const length = start.length + (opening === undefined ? 0 : inner.length + 1);
  return fits === undefined ? undefined : { fits, length };
}

/** What stands up to the parenthesis that closes. */
function argument(text: string): string | undefined {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return undefined;
}

export function any(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function fitsWay(
  way: readonly Part[],
  at: number,
  element: Obj,
  scope: Obj | undefined,
): boolean | undefined {
  const part = way[at];
  if (part === undefined) return true;
  const here = all(part.conditions.map((fits) => fits(element, scope)));
  if (here === false || at === 0) return here;
  const others = candidates(part.combinator, element).map((one) => fitsWay(way, at - 1, one, scope));
  return all([here, any(others)]);
}

/** The elements that the part before may mean. */
function candidates(combinator: Part['combinator'], element: Obj): readonly Obj[] {
  const parent = parentOf(element);
  if (combinator === '+' || combinator === '~') {
    const siblings = childrenOf(parent).filter(isElement);
    const before = siblings.slice(0, Math.max(0, siblings.indexOf(element)));
    return combinator === '+' ? before.slice(-1) : before;
  }
  const above: Obj[] = [];
  for (let up = parent; up !== undefined; up = parentOf(up)) {
    if (isElement(up)) above.push(up);
    if (combinator === '>') break;
  }
  return above;
}

function condition([, tag, id, cls, name, operator, ...values]: readonly (string | undefined)[]): Fits {
  const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
  if (tag !== undefined) return (one) => tag === '*' || elementState(one)?.name === tag.toLowerCase();
  if (id !== undefined) return (one) => compare(one, 'id', '=', plain(id));
  if (cls !== undefined) return (one) => compare(one, 'class', '~=', plain(cls));
  const value = values.find((one) => one !== undefined);
  return (one) =>
    compare(one, plain(name ?? '').toLowerCase(), operator, value === undefined ? undefined : plain(value));
}

/** The value of an attribute, as the page or the code gave it. */
export function attribute(element: Obj, name: string): unknown {
  const state = elementState(element);
  const asProperty = name === 'class' ? 'className' : name === 'id' ? 'id' : undefined;
  const own = asProperty === undefined ? undefined : element.props.get(asProperty)?.value;
  return own ?? state?.attributes.get(name);
}

function compare(
  element: Obj,
  name: string,
  operator: string | undefined,
  value: string | undefined,
): boolean | undefined {
  const own = attribute(element, name);
  if (own === undefined) return elementState(element)?.fromData === true ? undefined : false;
  if (operator === undefined) return true;
  if (own === null || typeof own === 'object') return isObj(own as Obj) ? false : undefined;
  const text = String(own);
  const wanted = value ?? '';
  if (operator === '=') return text === wanted;
  if (wanted === '' && operator !== '|=') return false;
  if (operator === '~=') return text.split(/\s+/).includes(wanted);
  if (operator === '^=') return text.startsWith(wanted);
  if (operator === '$=') return text.endsWith(wanted);
  return operator === '*=' ? text.includes(wanted) : text === wanted || text.startsWith(`${wanted}-`);
}
