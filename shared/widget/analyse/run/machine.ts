import type { Site, Source } from '../read/source.ts';
import type { At, Node } from '../read/syntax.ts';
import type { Written } from './trail.ts';
import type { ClassOf, Code, Frame, Obj, Scope, Steps, Unknown, Value } from './values.ts';

/** When a piece of code runs. `failure`: after a rejection; `unclear`: somebody unknown was given it; `forced`: nobody calls it. */
export type Phase = 'init' | 'event' | 'failure' | 'unclear' | 'forced';

/** One way the panel's mode may stand, and the call that set it; without a call nothing has set it yet. */
export interface ModeState {
  readonly mode: number | 'unset' | 'dynamic';
  readonly by?: ApiCall;
}

export interface ApiCall {
  readonly api: string;
  readonly site: Site;
  readonly phase: Phase;
  /** The event was awaited, as far as this call goes. */
  readonly awaited: boolean;
  /** The library was certainly not there. */
  readonly early: boolean;
  readonly args: readonly Value[];
  readonly argNodes: readonly Node[];
  readonly chain: readonly CallFrame[];
}

/** A call that is being run: for leading a value back to where it was written. */
export interface CallFrame {
  readonly site: Site;
  readonly args: readonly Node[];
  readonly params: readonly Node[];
}

export interface Turn {
  /** Milliseconds of made-up time. */
  readonly due: number;
  readonly phase: Phase;
  /** Runs because of `CIFInitDone`. */
  readonly ready: boolean;
  /** Depends on a condition that is not known. */
  readonly maybe: boolean;
  /** Of load callbacks and what follows them without a break. */
  readonly library?: LibraryLoad | undefined;
  /** Only to see what it would call: nothing it does stays. */
  readonly isLook?: boolean;
  /** Nothing will make it run any more. */
  readonly isOver?: () => boolean;
  readonly run: () => Steps<unknown>;
}

/** One time the page takes in the library. */
export interface LibraryLoad {
  readonly site: Site | undefined;
  readonly how: 'static' | 'defer' | 'async' | 'dynamic';
  readonly crmurl?: boolean | undefined;
  readonly cifid?: boolean | undefined;
  /** Attributes come from data, so that nothing is known of them. */
  readonly fromData: boolean;
  readonly address?: string;
  readonly crmAddress?: string;
}

/** Everything that is remembered while the code runs. All of it changes. */
export interface State {
  modes: readonly ModeState[];
  phase: Phase;
  ready: boolean;
  maybe: boolean;
  /** What runs is only looked at, and so is what it puts off. */
  isLooking: boolean;
  now: number;
  /** The library that has run. */
  library: LibraryLoad | undefined;
  /** The library whose load callback is running. */
  loading: LibraryLoad | undefined;
  /** Number of the turn that runs. */
  turn: number;
  /** Last place at which something of the surroundings was called. */
  here: Site;
  /** Old values of what a branch wrote, by what was written. */
  trail: Map<Written, Value> | undefined;
  depth: number;
  steps: number;
  /** Number of steps that must be left when the branch that runs ends. */
  floor: number;
  /** Branches that were not run to their end. */
  cuts: number;
  /** Functions of the library were called in ways that cannot be followed. */
  isLoose: boolean;
  /** How many patterns may still take too long. */
  patience: number;
  /** Calls of something that is not there: the code ends here in a browser, or was not understood. */
  strays: number;
  /** What `new` was asked for, until its function starts. */
  constructing: Value;
  /** Some code ran inside a `with`. */
  hasWith: boolean;
  chain: readonly CallFrame[];
  readonly microtasks: Turn[];
  readonly tasks: Turn[];
  readonly events: Turn[];
  /** Events of elements nobody knows. */
  readonly guesses: Turn[];
  readonly failures: Turn[];
  readonly calls: ApiCall[];
  readonly functions: Obj[];
  readonly entered: Set<Node>;
  /** Functions that ran for a reason that is not certain, or with something that is not known. */
  readonly doubtful: Set<Node>;
  /** Calls of a `setMode` of something that is not known. */
  readonly blind: Set<At>;
  readonly classes: Obj[];
  /** Instances by class node, so that those nobody makes can be told. */
  readonly made: Map<Node, Obj>;
  readonly earlyReads: EarlyRead[];
}

/** The library was read before it was there. */
export interface EarlyRead {
  readonly site: Site;
  /** It was read to be called at once. */
  called: boolean;
}

/** The parts of the interpreter, which need each other; made once per analysis. */
export interface Machine {
  readonly state: State;
  readonly globals: Scope;
  readonly window: Obj;
  readonly protos: { readonly [name: string]: Obj };
  readonly evaluate: (node: Node, scope: Scope) => Steps<Value>;
  readonly call: (callee: Value, self: Value, args: readonly Value[], site: Site) => Steps<Value>;
  readonly construct: (callee: Value, args: readonly Value[], site: Site) => Steps<Value>;
  readonly get: (object: Value, key: Value, site: Site) => Steps<Value>;
  readonly set: (object: Value, key: Value, value: Value, site: Site) => Steps<void>;
  readonly runNodes: (nodes: readonly Node[], scope: Scope) => Steps<Completion>;
  readonly initFields: (made: Obj, self: Obj, site: Site) => Steps<void>;
  readonly atOnce: <T>(steps: Steps<T>) => T;
  readonly guarded: (steps: Steps<Value>) => Steps<{ readonly value: Value } | { readonly thrown: Thrown }>;
  readonly makeFunction: (code: Code) => Obj;
  readonly makeClass: (cls: ClassOf, statics: Scope) => Steps<Obj>;
  readonly hooks: Hooks;
}

/** What the surroundings of the code answer; each returns `undefined` where it has nothing to say. */
export interface Hooks {
  /** A read of a global name or a member of `window` that has a meaning of its own. */
  readonly global: (name: string, site: Site) => { readonly value: Value } | undefined;
  readonly getMember: (object: Obj, key: string, site: Site) => { readonly value: Value } | undefined;
  readonly setMember: (object: Obj, key: string, value: Value, site: Site) => boolean;
  readonly removeMember: (object: Value, key: Value) => Value;
  /** Names that something of the browser has itself, as far as they are known; of other objects `undefined`. */
  readonly hostNames: (object: Obj) => readonly string[] | undefined;
  /** Whether it has a name itself; `undefined` where nobody knows, or where it is no object of the browser. */
  readonly hostOwns: (object: Obj, name: string) => boolean | undefined;
  /** A member of an address of which the query is not known. */
  readonly addressMember: (address: Unknown, key: string | undefined) => Value;
  /** A call of something not known, by name. */
  readonly callUnknown: (
    call: UnknownCall,
  ) => Steps<{ readonly value: Value } | undefined> | { readonly value: Value } | undefined;
  /** Before any call of a member: names that frameworks give a meaning. */
  readonly named: (call: UnknownCall) => { readonly value: Value } | undefined;
  /** What `import(…)` gives. */
  /** The one instance an injector would give. */
  readonly instance: (cls: Obj, site: Site) => Steps<Value>;
  /** An element is put into the page. */
  readonly connected: (element: Obj) => void;
  readonly attributeChanged: (element: Obj, name: string, before: Value, now: Value) => void;
  readonly pattern: (pattern: string, flags: string) => Value;
  /** A copy of the library ran. */
  readonly copied: (site: Site) => void;
  /** Code given as text: `eval`, a script element's text. */
  readonly evaluateText: (text: string, site: Site, scope?: Scope) => Value;
  readonly runScript: (source: Source) => Steps<unknown>;
  /** Notes a call of the library before it was there; false for names it does not have. */
  readonly earlyCall: (name: string, argNodes: readonly Node[], site: Site) => boolean;
  /** What a framework gives a field that has no value of its own. */
  readonly injected: (key: Node, cls: Obj, site: Site) => Value;
  readonly importLater: (reference: Value, site: Site) => Value;
  /** Nothing that is read or known makes a global of this name. */
  readonly isNowhere: (name: string) => boolean;
  /** The same for code that asks first; more is certain of what it says than of what it does. */
  readonly isUnheardOf: (name: string) => boolean;
  /** A name that some code declares, that none gives a value, and that has none. */
  readonly isNeverAssigned: (name: string, isGlobal: boolean, source: Source) => boolean;
  readonly metaUrl: (source: Source) => Value;
  /** An element written in JSX, or made by `createElement` of a framework. */
  readonly element: (type: Value, props: Value, site: Site) => Value;
}

export interface UnknownCall {
  readonly callee: Value;
  /** Name under which it is called: the identifier or the last member. */
  readonly name: string;
  readonly receiver: Value;
  readonly args: readonly Value[];
  readonly argNodes: readonly Node[];
  readonly site: Site;
  readonly isNew: boolean;
}

/** How a statement ended when not by reaching its end. */
export type Completion =
  | undefined
  | { readonly kind: 'return'; readonly value: Value }
  | { readonly kind: 'break' | 'continue'; readonly label: string | undefined };

/** Thrown by running code; never leaves the machine. */
export class Thrown extends Error {
  readonly value: Value;
  readonly early: EarlyRead | undefined;
  constructor(value: Value, early?: EarlyRead) {
    super('thrown by the analysed code');
    this.value = value;
    this.early = early;
  }
}

/** `return()` of a generator: its `finally` blocks still run. */
export class Returned extends Error {
  readonly value: Value;
  constructor(value: Value) {
    super('the analysed generator was ended');
    this.value = value;
  }
}

/** The analysis has run as many steps as it may. */
export class OutOfSteps extends Error {}

/** A branch has run as many steps as it may: what it would still do is not looked at. */
export class BranchOver extends Error {}

export const newFrame = (source: Source, self: Value): Frame => ({
  self,
  source,
  home: undefined,
  args: [],
  left: [],
});
