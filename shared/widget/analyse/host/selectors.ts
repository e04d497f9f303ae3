import { isObj, type Obj } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { parentOf } from './nodes.ts';

/** Whether an element fits; `undefined` when that cannot be said. */
export type Fits = (element: Obj) => boolean | undefined;

interface Part {
  /** How it stands to the part before it. */
  readonly combinator: '' | ' ' | '>';
  readonly conditions: readonly Fits[];
}

const simple =
  /^(?:([a-z][\w-]*|\*)|#((?:[\w-]|\\.)+)|\.((?:[\w-]|\\.)+)|\[\s*([\w:-]+)\s*(?:([*^$~|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]"'\s]*))\s*)?\])/i;
const between = /^\s*([>,]|\s)\s*/;

/** Reads a selector of tags, ids, classes and attributes, below and beside each other; `undefined` for anything else. */
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
    const found = simple.exec(rest);
    if (found !== null) conditions.push(condition(found));
    const gap = found === null ? between.exec(rest) : undefined;
    const length = found?.[0].length ?? gap?.[0].length ?? 0;
    if (length === 0) return undefined;
    if (gap) {
      close();
      if (gap[1] === ',') ways.push([]);
      combinator = gap[1] === ',' ? '' : gap[1] === '>' ? '>' : ' ';
    }
    rest = rest.slice(length);
  }
  close();
  if (ways.some((way) => way.length === 0)) return undefined;
  return (element) => any(ways.map((way) => fitsWay(way, way.length - 1, element)));
}

function any(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function fitsWay(way: readonly Part[], at: number, element: Obj): boolean | undefined {
  const part = way[at];
  if (part === undefined) return true;
  const here = all(part.conditions.map((fits) => fits(element)));
  if (here === false || at === 0) return here;
  for (let up = parentOf(element); up !== undefined; up = parentOf(up)) {
    if (elementState(up) !== undefined && fitsWay(way, at - 1, up) !== false) return here;
    if (part.combinator === '>') return false;
  }
  return false;
}

function condition([, tag, id, cls, name, operator, ...values]: readonly (string | undefined)[]): Fits {
  const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
  if (tag !== undefined) return (one) => tag === '*' || elementState(one)?.name === tag.toLowerCase();
  if (id !== undefined) return (one) => compare(one, 'id', '=', plain(id));
  if (cls !== undefined) return (one) => compare(one, 'class', '~=', plain(cls));
  const value = values.find((one) => one !== undefined);
  return (one) => compare(one, (name ?? '').toLowerCase(), operator, value);
}

/** The value of an attribute, as the page or the code gave it. */
function attribute(element: Obj, name: string): unknown {
  const state = elementState(element);
  const asProperty = name === 'class' ? 'className' : name;
  return element.props.get(asProperty)?.value ?? state?.attributes.get(name);
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
  if (operator === '~=') return text.split(/\s+/).includes(wanted);
  if (operator === '^=') return text.startsWith(wanted);
  if (operator === '$=') return text.endsWith(wanted);
  return operator === '*=' ? text.includes(wanted) : text === wanted || text.startsWith(`${wanted}-`);
}
