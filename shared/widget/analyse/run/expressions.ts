import type { Site } from '../read/source.ts';
import { bare, isOptional, type Node } from '../read/syntax.ts';
import { assuming } from './assuming.ts';
import { callExpression, newExpression, taggedTemplate } from './call-expressions.ts';
import { classValue } from './class-value.ts';
import { languageError } from './errors.ts';
import { anyOf } from './fork.ts';
import { nameFunction } from './function-names.ts';
import { hasMember } from './has-member.ts';
import { iterate } from './iterate.ts';
import { jsx } from './jsx.ts';
import { type Machine, Thrown } from './machine.ts';
import { refuseNeverGiven } from './never-given.ts';
import { isListed, newArray, ownNames, plainObject, putOwn, setProto } from './objects.ts';
import { binary, inherits, keyOf, nullish, truth, typeName, unary } from './operators.ts';
import { assignTo, memberKey, propertyKey } from './patterns.ts';
import { primitive } from './primitives.ts';
import { innerScope, lookUp, step } from './scope.ts';
import { isSimple, literalValue, readName, simpleValue } from './simple.ts';
import {
  atOnceSteps,
  isChoice,
  isEarly,
  isObj,
  isPlain,
  isUnknown,
  type Obj,
  type Scope,
  type Steps,
  type Unknown,
  unknown,
  type Value,
} from './values.ts';

export function* evaluate(m: Machine, node: Node, scope: Scope): Steps<Value> {
  step(m.state);
  const site: Site = { source: scope.frame.source, node };
  switch (node.type) {
    case 'Identifier':
      return readName(m, node.name, scope, site);
    case 'Literal':
      return node.regex === undefined && !(node.value instanceof RegExp)
        ? literalValue(node.value, scope)
        : node.regex === undefined
          ? unknown
          : m.hooks.pattern(node.regex.pattern, node.regex.flags ?? '');
    case 'TemplateLiteral':
      return yield* template(m, node, scope);
    case 'ThisExpression':
      return scope.frame.self;
    case 'MemberExpression': {
      if (node.object.type === 'Super') return yield* superMember(m, node, scope, site);
      const object = isSimple(node.object)
        ? simpleValue(m, node.object, scope)
        : yield* m.evaluate(node.object, scope);
      if (isOptional(node) && nullish(object) === true) return isEarly(object) ? object : undefined;
      refuseNeverGiven(m, node.object, object, scope);
      return yield* m.get(object, yield* memberKey(m, node, scope), site);
    }
    case 'CallExpression':
      return yield* callExpression(m, node, scope, site);
    case 'NewExpression':
      return yield* newExpression(m, node, scope, site);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
    case 'JSXExpressionContainer':
    case 'JSXSpreadChild':
    case 'Decorator':
    case 'ExpressionStatement':
      return yield* m.evaluate(node.expression, scope);
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression': {
      const arrow = node.type === 'ArrowFunctionExpression';
      const named = node.type === 'FunctionExpression' && node.id ? innerScope(scope) : scope;
      const self = arrow ? scope.frame.self : undefined;
      const made = m.makeFunction({
        node,
        source: site.source,
        scope: named,
        arrow,
        self,
        home: scope.frame.home,
      });
      if (named !== scope && node.id) named.names.set(node.id.name, { value: made });
      return made;
    }
    case 'ClassExpression':
    case 'ClassDeclaration':
      return yield* classValue(m, node, scope);
    case 'ObjectExpression':
      return yield* objectValue(m, node.properties, scope);
    case 'ArrayExpression':
      return yield* arrayValue(m, node.elements, scope);
    case 'UnaryExpression': {
      const inner = bare(node.argument);
      if (node.operator === 'typeof' && inner.type === 'Identifier')
        return typeName(softName(m, inner.name, scope, site));
      if (node.operator === 'delete') {
        if (inner.type !== 'MemberExpression') return true;
        const object = yield* m.evaluate(inner.object, scope);
        return m.hooks.removeMember(object, yield* memberKey(m, inner, scope));
      }
      const value = isSimple(node.argument)
        ? simpleValue(m, node.argument, scope)
        : yield* m.evaluate(node.argument, scope);
      return unary(
        node.operator,
        isObj(value) && /[+~-]/.test(node.operator) ? yield* primitive(m, value, site, 'number') : value,
      );
    }
    case 'BinaryExpression':
      return yield* comparison(m, node.operator, node.left, node.right, scope);
    case 'LogicalExpression':
      return yield* logical(
        m,
        node.operator,
        isSimple(node.left) ? simpleValue(m, node.left, scope) : yield* m.evaluate(node.left, scope),
        node.right,
        scope,
      );
    case 'ConditionalExpression': {
      const value = isSimple(node.test)
        ? simpleValue(m, node.test, scope)
        : yield* m.evaluate(node.test, scope);
      const test = truth(value);
      if (test !== undefined) return yield* m.evaluate(test ? node.consequent : node.alternate, scope);
      return anyOf(m, [
        () => assuming(m, value, true, () => m.evaluate(node.consequent, scope)),
        () => assuming(m, value, false, () => m.evaluate(node.alternate, scope)),
      ]);
    }
    case 'AssignmentExpression':
      return yield* assignment(m, node, scope);
    case 'UpdateExpression': {
      const old = isSimple(node.argument)
        ? simpleValue(m, node.argument, scope)
        : yield* m.evaluate(node.argument, scope);
      const next = binary(node.operator === '++' ? '+' : '-', old, 1);
      yield* assignTo(m, node.argument, next, scope, undefined);
      return node.prefix ? next : old;
    }
    case 'SequenceExpression': {
      let last: Value;
      for (const one of node.expressions)
        last = isSimple(one) ? simpleValue(m, one, scope) : yield* m.evaluate(one, scope);
      return last;
    }
    case 'AwaitExpression':
      return yield* awaited(
        isSimple(node.argument)
          ? simpleValue(m, node.argument, scope)
          : yield* m.evaluate(node.argument, scope),
      );
    case 'YieldExpression': {
      const value = node.argument
        ? isSimple(node.argument)
          ? simpleValue(m, node.argument, scope)
          : yield* m.evaluate(node.argument, scope)
        : undefined;
      if (!node.delegate) return yield { yield: value };
      for (const one of (yield* iterate(m, value, site)) ?? []) yield { yield: one };
      return undefined;
    }
    case 'TaggedTemplateExpression':
      return yield* taggedTemplate(m, node, scope, site);
    case 'ImportExpression':
      return m.hooks.importLater(yield* m.evaluate(node.source, scope), site);
    case 'MetaProperty':
      return node.meta.name === 'import'
        ? plainObject(m, { url: m.hooks.metaUrl(site.source) })
        : scope.frame.target;
    case 'JSXElement':
    case 'JSXFragment':
      return yield* jsx(m, node, scope, site);
    default:
      return unknown;
  }
}

function* awaited(value: Value): Steps<Value> {
  return yield { await: value };
}

/** `typeof name` does not throw for a name that is not there. */
function softName(m: Machine, name: string, scope: Scope, site: Site): Value {
  if (lookUp(scope, name) === undefined && m.hooks.isUnheardOf(name)) return undefined;
  try {
    return readName(m, name, scope, site);
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    if (error.early === undefined) return undefined;
    m.state.earlyReads.splice(m.state.earlyReads.indexOf(error.early), 1);
    return undefined;
  }
}

function* template(m: Machine, node: Extract<Node, { type: 'TemplateLiteral' }>, scope: Scope): Steps<Value> {
  let text: Value = node.quasis[0]?.value.cooked ?? '';
  for (const [index, one] of node.expressions.entries()) {
    const value = isSimple(one) ? simpleValue(m, one, scope) : yield* m.evaluate(one, scope);
    const site = { source: scope.frame.source, node: one };
    text = binary(
      '+',
      text,
      binary('+', '', isObj(value) ? yield* primitive(m, value, site, 'string') : value),
    );
    text = binary('+', text, node.quasis[index + 1]?.value.cooked ?? '');
  }
  return text;
}

function* superMember(
  m: Machine,
  node: Extract<Node, { type: 'MemberExpression' }>,
  scope: Scope,
  site: Site,
): Steps<Value> {
  return yield* m.get(scope.frame.home?.proto ?? unknown, yield* memberKey(m, node, scope), site);
}

function* objectValue(m: Machine, properties: readonly Node[], scope: Scope): Steps<Value> {
  const made = plainObject(m);
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      const value = isSimple(property.argument)
        ? simpleValue(m, property.argument, scope)
        : yield* m.evaluate(property.argument, scope);
      if (isUnknown(value) || isChoice(value) || (isObj(value) && !isListed(value))) made.open = true;
      if (isObj(value))
        for (const name of ownNames(value))
          putOwn(
            m.state,
            made,
            name,
            yield* m.get(value, name, { source: scope.frame.source, node: property }),
          );
      continue;
    }
    if (property.type !== 'Property') continue;
    const key = keyOf(yield* propertyKey(m, property.key, property.computed, scope));
    const inner = innerScope(scope, { ...scope.frame, home: made });
    const isMethod = property.method === true || property.kind !== 'init';
    const value = yield* m.evaluate(property.value, isMethod ? inner : scope);
    if (key !== undefined) nameFunction(property.value, value, key);
    if (key === '__proto__' && !property.computed && !isMethod) setProto(made, value);
    else if (key === undefined) made.props.set(`@@any:${property.start}`, { value });
    else if (property.kind === 'init') putOwn(m.state, made, key, value);
    else made.props.set(key, { value: undefined, ...made.props.get(key), [property.kind]: value });
  }
  return made;
}

function* arrayValue(m: Machine, elements: readonly (Node | null | undefined)[], scope: Scope): Steps<Value> {
  const made = newArray(m, []);
  for (const element of elements) {
    if (element?.type === 'SpreadElement') {
      const items = yield* iterate(m, yield* m.evaluate(element.argument, scope), {
        source: scope.frame.source,
        node: element,
      });
      if (items === undefined) made.open = true;
      else made.items?.push(...items);
    } else if (element)
      made.items?.push(
        isSimple(element) ? simpleValue(m, element, scope) : yield* m.evaluate(element, scope),
      );
    else if (made.items !== undefined) made.items.length += 1;
  }
  return made;
}

function* leftOf(m: Machine, left: Node, scope: Scope): Steps<Value> {
  // `#name in object`
  if (left.type === 'PrivateIdentifier' || left.type === 'PrivateName')
    return yield* propertyKey(m, left, false, scope);
  return isSimple(left) ? simpleValue(m, left, scope) : yield* m.evaluate(left, scope);
}

function* comparison(m: Machine, operator: string, left: Node, right: Node, scope: Scope): Steps<Value> {
  const a = yield* leftOf(m, left, scope);
  const b = isSimple(right) ? simpleValue(m, right, scope) : yield* m.evaluate(right, scope);
  if (operator === 'in') {
    const key = keyOf(a);
    if (isPlain(b)) throw languageError(m, 'TypeError');
    return key === undefined || !isObj(b)
      ? unknown
      : yield* hasMember(m, b, key, { source: scope.frame.source, node: right });
  }
  if (operator === 'instanceof') {
    if (isUnknown(b) && isObj(a) && isOther(a, b)) return false;
    if (!isObj(a) || !isObj(b)) return isUnknown(a) || isUnknown(b) ? unknown : false;
    const proto = b.props.get('prototype')?.value;
    return isObj(proto) ? inherits(a, proto) : unknown;
  }
  return yield* computed(m, operator, a, b, { source: scope.frame.source, node: right });
}

/** Objects of the code, and elements, are none of what only the browser makes. */
const isOther = (a: Obj, { isFunction, name = '' }: Unknown): boolean =>
  isFunction === true &&
  (a.tag === 'Element' || a.tag === 'Text' || a.tag === 'Document'
    ? !/^(?:HTML|SVG)|^(?:Text|Comment|CharacterData|Document|HTMLDocument)$/.test(name)
    : a.open !== true && a.host === undefined);

/** Objects say themselves which number or text they are. */
function* computed(m: Machine, operator: string, a: Value, b: Value, site: Site): Steps<Value> {
  if (
    (!isObj(a) && !isObj(b)) ||
    /^[!=]==$/.test(operator) ||
    (isObj(a) && isObj(b) && /^[!=]=/.test(operator))
  )
    return binary(operator, a, b);
  const isEquality = /^[!=]=/.test(operator);
  if (isEquality && (a === null || b === null || a === undefined || b === undefined))
    return binary(operator, a, b);
  const hint = operator === '+' ? 'default' : 'number';
  return binary(operator, yield* primitive(m, a, site, hint), yield* primitive(m, b, site, hint));
}

function* logical(m: Machine, operator: string, left: Value, right: Node, scope: Scope): Steps<Value> {
  const decides = operator === '??' ? nullish(left) : operator === '||' ? not(truth(left)) : truth(left);
  if (decides === true)
    return isSimple(right) ? simpleValue(m, right, scope) : yield* m.evaluate(right, scope);
  if (decides === false) return left;
  const isAnd = operator === '&&';
  const other = anyOf(m, [
    () => assuming(m, left, isAnd, () => m.evaluate(right, scope)),
    () => assuming(m, left, !isAnd, () => atOnceSteps(() => left)),
  ]);
  return other;
}

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

function* assignment(
  m: Machine,
  node: Extract<Node, { type: 'AssignmentExpression' }>,
  scope: Scope,
): Steps<Value> {
  if (node.operator === '=') {
    const target = bare(node.left);
    if (target.type === 'MemberExpression') {
      // The object is read before the value, and the place of a written address is the whole assignment.
      const object =
        target.object.type === 'Super' ? scope.frame.self : yield* m.evaluate(target.object, scope);
      const key = yield* memberKey(m, target, scope);
      const value = isSimple(node.right)
        ? simpleValue(m, node.right, scope)
        : yield* m.evaluate(node.right, scope);
      if (object === undefined && target.object.type === 'ThisExpression') throw new Thrown(unknown);
      yield* m.set(object, key, value, { source: scope.frame.source, node });
      return value;
    }
    const value = isSimple(node.right)
      ? simpleValue(m, node.right, scope)
      : yield* m.evaluate(node.right, scope);
    if (target.type === 'Identifier') nameFunction(node.right, value, target.name);
    yield* assignTo(m, node.left, value, scope, undefined);
    return value;
  }
  const old = isSimple(node.left) ? simpleValue(m, node.left, scope) : yield* m.evaluate(node.left, scope);
  const operator = node.operator.slice(0, -1);
  const isLogical = operator === '||' || operator === '&&' || operator === '??';
  const value = isLogical
    ? yield* logical(m, operator, old, node.right, scope)
    : yield* computed(
        m,
        operator,
        old,
        isSimple(node.right) ? simpleValue(m, node.right, scope) : yield* m.evaluate(node.right, scope),
        { source: scope.frame.source, node: node.right },
      );
  yield* assignTo(m, node.left, value, scope, undefined);
  return value;
}
