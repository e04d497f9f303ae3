import {
  alternatives,
  choiceOf,
  isCallable,
  isChoice,
  isEarly,
  isObj,
  isPlain,
  isUnknown,
  type Obj,
  unknown,
  type Value,
} from './values.ts';

export const symbolMark = '@@';

/** What the machine makes of symbols; `@@redux/INIT` is a text. */
const symbols = /^@@(?:own:\d+|for:.*|iterator|asyncIterator|toStringTag|hasInstance|toPrimitive|species)$/s;

/** Longer texts are not kept. */
const longest = 1_000_000;

/** `undefined`: the code does not tell. */
export function truth(value: Value): boolean | undefined {
  if (isPlain(value)) return Boolean(value);
  if (isObj(value)) return true;
  if (isEarly(value)) return false;
  if (isUnknown(value)) return value.isFunction ?? value.isThere;
  const answers = new Set(value.values.map(truth));
  return answers.size === 1 ? [...answers][0] : undefined;
}

export function nullish(value: Value): boolean | undefined {
  if (isPlain(value)) return value === undefined || value === null;
  if (isObj(value)) return false;
  if (isEarly(value)) return true;
  if (isUnknown(value)) return value.isFunction === true || value.isThere === true ? false : undefined;
  const answers = new Set(value.values.map(nullish));
  return answers.size === 1 ? [...answers][0] : undefined;
}

export function typeName(value: Value): Value {
  if (isObj(value)) return isCallable(value) ? 'function' : 'object';
  if (isEarly(value)) return 'undefined';
  if (isChoice(value)) return choiceOf(value.values.map(typeName));
  if (isUnknown(value)) return value.isFunction === true ? 'function' : unknown;
  if (typeof value === 'string' && symbols.test(value)) return 'symbol';
  return value === null ? 'object' : typeof value;
}

/** What chance makes is not known; its digits only serve as a name nobody else has, so that any will do. */
export const digitsOfChance = '0.48294173650218';

/** Text of a value as `String(…)` gives it, or `undefined` when that is not known. */
export function textOf(value: Value): string | undefined {
  if (isPlain(value)) return String(value);
  if (isObj(value) && value.items !== undefined) {
    const texts = value.items.map((one) => (one === undefined || one === null ? '' : textOf(one)));
    return texts.every((one) => one !== undefined) ? texts.join(',') : undefined;
  }
  if (isObj(value) && typeof value.props.get('href')?.value === 'string')
    return String(value.props.get('href')?.value);
  if (isUnknown(value) && value.isChance === true) return digitsOfChance;
  return isEarly(value) ? 'undefined' : undefined;
}

export function keyOf(value: Value): string | undefined {
  return isPlain(value) ? String(value) : textOf(value);
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (isChoice(left) || isChoice(right)) {
    const pairs = alternatives(left).flatMap((a) => alternatives(right).map((b) => [a, b] as const));
    return pairs.length > 64 ? unknown : choiceOf(pairs.map(([a, b]) => binary(operator, a, b)));
  }
  if (isEarly(left)) return binary(operator, undefined, right);
  if (isEarly(right)) return binary(operator, left, undefined);
  const equal = equality(operator, left, right);
  if (equal !== undefined) return equal;
  if (operator === '+' && !(isPlain(left) && isPlain(right))) return joined(left, right);
  return isPlain(left) && isPlain(right) ? plainly(operator, left, right) : unknown;
}

function joined(left: Value, right: Value): Value {
  const a = textOf(left);
  const b = textOf(right);
  if (a !== undefined && b !== undefined) return a + b;
  return { kind: 'unknown', name: `${a ?? known(left)}${b ?? known(right)}` };
}

/** What is known of a text with gaps: enough to tell an address that ends in the library's name. */
const known = (value: Value): string => (isUnknown(value) ? (value.name ?? '\0') : '\0');

function equality(operator: string, left: Value, right: Value): Value {
  const negated = operator.startsWith('!');
  if (!['==', '===', '!=', '!=='].includes(operator)) return undefined;
  const answer = (same: boolean): boolean => same !== negated;
  if (isPlain(left) && isPlain(right)) {
    const same = operator.length === 3 ? left === right : looselySame(left, right);
    return answer(same);
  }
  if (isObj(left) && isObj(right)) return answer(left === right);
  const plain = isPlain(left) ? left : right;
  if (isUnknown(left) || isUnknown(right)) {
    const other = isUnknown(left) ? left : right;
    return isUnknown(other) && other.isMode === true && typeof plain === 'number'
      ? { kind: 'unknown', asks: { mode: plain, isSame: !negated } }
      : unknown;
  }
  if (plain === null || plain === undefined || operator.length === 3) return answer(false);
  return unknown;
}

function looselySame(left: Value, right: Value): boolean {
  if ((left === null || left === undefined) && (right === null || right === undefined)) return true;
  if (left === null || left === undefined || right === null || right === undefined) return false;
  if (typeof left === typeof right) return left === right;
  return Number(left) === Number(right);
}

function plainly(operator: string, left: Value, right: Value): Value {
  const texts = typeof left === 'string' || typeof right === 'string';
  if (operator === '+' && texts) {
    const sum = `${String(left)}${String(right)}`;
    return sum.length > longest ? unknown : sum;
  }
  if (typeof left === 'bigint' || typeof right === 'bigint') return unknown;
  if (typeof left === 'string' && typeof right === 'string')
    switch (operator) {
      case '<':
        return left < right;
      case '>':
        return left > right;
      case '<=':
        return left <= right;
      case '>=':
        return left >= right;
      default:
    }
  return numerically(operator, Number(left), Number(right));
}

function numerically(operator: string, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '>>>':
      return a >>> b;
    default:
      return unknown;
  }
}

export function unary(operator: string, value: Value): Value {
  if (isChoice(value)) return choiceOf(value.values.map((one) => unary(operator, one)));
  switch (operator) {
    case '!': {
      const answer = truth(value);
      if (answer !== undefined) return !answer;
      const asks = isUnknown(value) ? value.asks : undefined;
      return asks === undefined
        ? unknown
        : { kind: 'unknown', asks: { mode: asks.mode, isSame: !asks.isSame } };
    }
    case 'typeof':
      return typeName(value);
    case 'void':
      return undefined;
    case '-':
      return isPlain(value) && typeof value !== 'bigint' ? -Number(value) : unknown;
    case '+':
      return isPlain(value) && typeof value !== 'bigint' ? Number(value) : unknown;
    case '~':
      return isPlain(value) && typeof value !== 'bigint' ? ~Number(value) : unknown;
    default:
      return unknown;
  }
}

export function inherits(object: Obj, proto: Obj): boolean {
  for (let at = object.proto; at !== undefined; at = at.proto) if (at === proto) return true;
  return false;
}
