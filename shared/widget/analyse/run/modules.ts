import type { CodeStore } from '../read/code-store.ts';
import type { Source } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import { advance } from './invoke.ts';
import { type Machine, newFrame } from './machine.ts';
import { newObject, plainObject } from './objects.ts';
import { newPromise } from './promises.ts';
import { boundNames, declare, innerScope, varNames } from './scope.ts';
import {
  type Cell,
  isObj,
  type Obj,
  type Scope,
  type Slot,
  type Steps,
  unknown,
  type Value,
} from './values.ts';

interface Module {
  readonly scope: Scope;
  readonly source: Source;
  /** `module` of code that exports the old way. */
  readonly old?: Obj;
}

/** Modules of the widget, each run once, those it imports first. */
export interface Modules {
  readonly run: (source: Source) => Module;
  readonly namespace: (source: Source) => Value;
}

export function openModules(m: Machine, store: CodeStore): Modules {
  const modules = new Map<Source, Module>();
  const namespaces = new Map<Source, Obj>();

  function run(source: Source): Module {
    const known = modules.get(source);
    if (known !== undefined) return known;
    const old =
      source.script.program.sourceType === 'module' ? undefined : plainObject(m, { exports: plainObject(m) });
    const scope = innerScope(m.globals, newFrame(source, undefined));
    const made: Module = { scope, source, ...(old === undefined ? {} : { old }) };
    modules.set(source, made);
    const { body } = source.script.program;
    for (const node of body) link(made, node);
    if (old !== undefined) oldNames(made, old);
    for (const name of varNames(source.script.program, body))
      if (!scope.names.has(name)) declare(scope, name, undefined);
    advance(m, runAll(body, scope), newPromise(m), undefined);
    return made;
  }

  function* runAll(body: readonly Node[], scope: Scope): Steps<Value> {
    yield* m.runNodes(body, scope);
    return undefined;
  }

  function link({ scope, source }: Module, node: Node): void {
    if (node.type === 'ImportDeclaration' && node.importKind !== 'type') {
      const from = moduleAt(String(node.source.value), source);
      for (const one of node.specifiers) {
        if (one.importKind === 'type' || one.local.type !== 'Identifier') continue;
        const { name } = one.local;
        const wanted =
          one.type === 'ImportSpecifier'
            ? nameOf(one.imported)
            : one.type === 'ImportDefaultSpecifier'
              ? 'default'
              : '*';
        scope.names.set(
          name,
          from === undefined ? { value: foreign(String(node.source.value), wanted) } : exported(from, wanted),
        );
      }
    } else if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') {
      if (node.source) moduleAt(String(node.source.value), source);
    } else if (
      node.type === 'TSImportEqualsDeclaration' &&
      node.moduleReference.type === 'TSExternalModuleReference'
    ) {
      const { expression } = node.moduleReference;
      const from = expression.type === 'Literal' ? moduleAt(String(expression.value), source) : undefined;
      scope.names.set(node.id.name, from === undefined ? { value: unknown } : exported(from, '*'));
    }
  }

  function moduleAt(reference: string, from: Source): Module | undefined {
    const found = store.find(reference, from);
    return found === undefined ? undefined : run(found);
  }

  function exported(from: Module, name: string, depth = 0): Cell {
    if (from.source.isSkipped) return { value: foreign(from.source.file, name) };
    if (name === '*') return { value: namespace(from.source) };
    if (from.old !== undefined) return { value: oldExport(from.old, name) };
    for (const node of from.source.script.program.body) {
      const cell = exportedBy(from, node, name, depth);
      if (cell !== undefined) return cell;
    }
    return name === 'default'
      ? (from.scope.names.get('*default*') ?? { value: unknown })
      : { value: unknown };
  }

  function exportedBy(from: Module, node: Node, name: string, depth: number): Cell | undefined {
    if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration && declaredNames(node.declaration).includes(name))
        return from.scope.names.get(name);
      const one = node.specifiers.find((specifier) => nameOf(specifier.exported) === name);
      if (one === undefined) return undefined;
      if (!node.source) return from.scope.names.get(nameOf(one.local));
      const other = moduleAt(String(node.source.value), from.source);
      return other === undefined ? undefined : exported(other, nameOf(one.local), depth + 1);
    }
    if (node.type !== 'ExportAllDeclaration' || depth > 8) return undefined;
    const other = moduleAt(String(node.source.value), from.source);
    if (other === undefined) return undefined;
    if (node.exported) return nameOf(node.exported) === name ? { value: namespace(other.source) } : undefined;
    return exportNames(other).includes(name) ? exported(other, name, depth + 1) : undefined;
  }

  function exportNames(from: Module): readonly string[] {
    return from.source.script.program.body.flatMap((node) => {
      if (node.type === 'ExportDefaultDeclaration') return ['default'];
      if (node.type === 'ExportNamedDeclaration')
        return [
          ...(node.declaration ? declaredNames(node.declaration) : []),
          ...node.specifiers.map((one) => nameOf(one.exported)),
        ];
      if (node.type !== 'ExportAllDeclaration') return [];
      if (node.exported) return [nameOf(node.exported)];
      const other = moduleAt(String(node.source.value), from.source);
      return other === undefined ? [] : exportNames(other);
    });
  }

  function namespace(source: Source): Value {
    const known = namespaces.get(source);
    if (known !== undefined) return known;
    const from = run(source);
    if (source.isSkipped) return foreign(source.file, '*');
    if (from.old !== undefined) return from.old.props.get('exports')?.value;
    const made = newObject(undefined);
    namespaces.set(source, made);
    // A cell is a slot as well: the namespace follows later changes.
    for (const name of exportNames(from)) made.props.set(name, exported(from, name) as Slot);
    return made;
  }

  function oldNames({ scope, source }: Module, old: Obj): void {
    declare(scope, 'module', old);
    declare(scope, 'exports', old.props.get('exports')?.value);
    const require: Obj = {
      ...newObject(m.protos.Function, 'Function'),
      native: ([name]) => {
        const from = typeof name === 'string' ? moduleAt(name, source) : undefined;
        return from === undefined ? foreign(String(name), '*') : namespace(from.source);
      },
    };
    declare(scope, 'require', require);
  }

  return { run, namespace };
}

const foreign = (module: string, name: string): Value => ({
  kind: 'unknown',
  name: name === '*' || name === 'default' ? module : name,
});

function oldExport(old: Obj, name: string): Value {
  const value = old.props.get('exports')?.value;
  if (!isObj(value)) return value;
  const isMarked = value.props.get('__esModule')?.value === true;
  return name === 'default' && !isMarked ? value : value.props.get(name)?.value;
}

const nameOf = (node: Node | undefined): string =>
  node?.type === 'Identifier' ? node.name : node?.type === 'Literal' ? String(node.value) : '';

function declaredNames(node: Node): readonly string[] {
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => boundNames(id));
  if (
    'id' in node &&
    node.id &&
    typeof node.id === 'object' &&
    'type' in node.id &&
    node.id.type === 'Identifier'
  )
    return [node.id.name];
  return [];
}
