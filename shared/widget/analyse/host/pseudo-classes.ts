import type { Obj } from '../run/values.ts';
import { elementState } from './element-state.ts';
import { below, childrenOf, isClear, isElement, parentOf } from './nodes.ts';
import type { Fits } from './selectors.ts';

type Read = (text: string) => Fits | undefined;

const controls = /^(?:button|input|select|textarea|option|optgroup|fieldset)$/;

/** `:not(…)`, `:checked` and their like; `undefined` for those that are not known here. */
export function pseudoClass(name: string, inner: string, read: Read): Fits | undefined {
  switch (name) {
    case 'not':
    case 'is':
    case 'where':
    case 'matches':
      return within(read(inner), name === 'not');
    case 'has':
      return having(read(inner));
    case 'scope':
      return (one, scope) => (scope === undefined || !isElement(scope) ? isRoot(one) : one === scope);
    case 'root':
      return isRoot;
    case 'checked':
      return (one) => flag(one, elementState(one)?.name === 'option' ? 'selected' : 'checked');
    case 'disabled':
      return isDisabled;
    case 'enabled':
      return (one) => (isControl(one) ? negated(isDisabled(one)) : false);
    case 'empty':
      return (one) => (isClear(one) ? childrenOf(one).length === 0 : undefined);
    case 'first-child':
      return beside((all, one) => all[0] === one);
    case 'last-child':
      return beside((all, one) => all.at(-1) === one);
    case 'only-child':
      return beside((all) => all.length === 1);
    case 'nth-child':
      return nth(inner.trim().toLowerCase());
    case 'hover':
    case 'focus':
    case 'active':
    case 'focus-within':
    case 'focus-visible':
    case 'visited':
    case 'link':
    case 'target':
      return () => undefined;
    default:
      return undefined;
  }
}

const negated = (answer: boolean | undefined): boolean | undefined =>
  answer === undefined ? undefined : !answer;

const within = (fits: Fits | undefined, isNot: boolean): Fits | undefined =>
  fits === undefined ? undefined : (one, scope) => (isNot ? negated(fits(one, scope)) : fits(one, scope));

const having = (fits: Fits | undefined): Fits | undefined =>
  fits === undefined
    ? undefined
    : (one) => {
        for (const node of below(one)) if (isElement(node) && fits(node) === true) return true;
        return isClear(one) ? false : undefined;
      };

const isRoot = (one: Obj): boolean => elementState(one)?.name === 'html';
const isControl = (one: Obj): boolean => controls.test(elementState(one)?.name ?? '');

/** What is on or off: as code set it, else as the attribute says. */
function flag(element: Obj, name: string): boolean | undefined {
  const own = element.props.get(name)?.value;
  if (typeof own === 'boolean') return own;
  if (own !== undefined) return undefined;
  return elementState(element)?.attributes.has(name) === true;
}

function isDisabled(one: Obj): boolean | undefined {
  if (!isControl(one)) return false;
  const own = flag(one, 'disabled');
  if (own !== false) return own;
  for (let up = parentOf(one); up !== undefined; up = parentOf(up))
    if (elementState(up)?.name === 'fieldset' && flag(up, 'disabled') === true) return true;
  return false;
}

const beside =
  (fits: (all: readonly Obj[], one: Obj) => boolean): Fits =>
  (one) => {
    const parent = parentOf(one);
    return parent === undefined || !isClear(parent)
      ? undefined
      : fits(childrenOf(parent).filter(isElement), one);
  };

function nth(text: string): Fits | undefined {
  const found = /^(?:(odd)|(even)|(\d+))$/.exec(text);
  if (found === null) return undefined;
  const [, odd, even, number] = found;
  return beside((all, one) => {
    const at = all.indexOf(one) + 1;
    return odd !== undefined ? at % 2 === 1 : even !== undefined ? at % 2 === 0 : at === Number(number);
  });
}
