import type { Site, Source } from '../read/source.ts';
import type { At } from '../read/syntax.ts';
import type { ApiCall, LibraryLoad, Machine, Phase } from '../run/machine.ts';
import type { Obj, Value } from '../run/values.ts';
import type { CustomElements } from './custom-elements.ts';

/** How a listener for `CIFInitDone` stands to the event. `never`: wrong name, so nothing will call it. */
export type Certainty = 'certain' | 'raced' | 'missed' | 'never';

/** A function that waits for an event of a target. */
export interface Heard {
  readonly target: Value;
  readonly type: string;
  readonly callback: Value;
  readonly site: Site;
  readonly once: boolean;
  readonly isProperty: boolean;
  readonly signal: Obj | undefined;
  /** Added under a condition nobody knows. */
  readonly maybe: boolean;
  /** Whether it was taken away; a choice of both where only a branch did so. */
  readonly removed: { value: Value };
  /** Code that was run fires it. */
  wasDispatched: boolean;
}

export interface InitListener extends Heard {
  readonly certainty: Certainty;
  /** Added by code that nothing here calls: when that would be is not known. */
  readonly isGuess?: boolean;
}

/** A file some running code asked for. */
export interface WantedFile {
  readonly reference: string;
  readonly site: Site;
  readonly as: 'script' | 'module';
  /** What the reference is relative to: of a script element the page, of an import the code. */
  readonly base?: string | undefined;
  readonly done: (source: Source | undefined) => void;
}

export type Written = { readonly load: LibraryLoad } | { readonly reference: string; readonly site: Site };

export interface NameSlip {
  readonly site: Site;
  readonly given: string;
  readonly meant: string;
  /** It is `CIFInitDone` itself. */
  readonly isInit: boolean;
}

/** `page`: it is loaded by somebody else; `script`: an added script with an unknown address is it; `there`: it is there before its tag; `parent`: the page around a frame has it. */
export type Assumed = 'page' | 'script' | 'there' | 'parent' | undefined;

/** What surrounds the code while it runs, and what was noticed. */
export interface World {
  readonly m: Machine;
  /** Library taken as there from the start: nothing says who loads it. */
  readonly assumed: Assumed;
  /** The page's own. */
  readonly address: string | undefined;
  /** What references of the page are relative to, absolute; absent without a page. */
  readonly base: string | undefined;
  readonly document: Obj;
  /** The elements of the page as it was sent, by where they start. */
  readonly written: Map<number, Obj>;
  /** Those that have an id. */
  readonly ids: Map<string, Obj>;
  /** Up to where the page has been read. */
  readonly readTo: { at: number };
  /** The tag whose script runs right now. */
  readonly running: { at: number | undefined };
  /** A server fills in parts of the page. */
  readonly isVaguePage: boolean;
  /** Every script could be read, so that nothing unseen makes globals. */
  readonly isWhole: () => boolean;
  readonly elements: Map<string, Obj>;
  readonly listeners: InitListener[];
  readonly customs: CustomElements;
  /** Listeners for everything else. */
  readonly heard: Heard[];
  readonly loads: LoadInProgress[];
  /** Whether a policy of the page keeps a script out that code adds. */
  readonly forbids: (src: string, site: Site) => boolean;
  /** Whether the browser refuses an address for being without encryption; it is noted then. */
  readonly refuses: (reference: string, from: Site) => boolean;
  readonly wanted: WantedFile[];
  /** What `document.write` put into the page and the page has not read yet. */
  readonly added: Written[];
  readonly earlyCalls: ApiCall[];
  readonly slips: NameSlip[];
  /** Calls that look like the library's and went to the widget's own functions. */
  readonly ownCalls: Set<At>;
  readonly onLoad: Heard[];
  /** Pages that the page goes to by itself; nothing known of one is `undefined`. */
  readonly goesTo: (string | undefined)[];
  /** Scripts were added whose address comes from elsewhere. */
  unknownScripts: number;
  readyState: 'loading' | 'interactive' | 'complete';
  script: Source | undefined;
  readonly api: Obj;
  readonly microsoft: Obj;
  readonly microsoftOverride: { value: Value | undefined };
}

export interface LoadInProgress {
  readonly load: LibraryLoad;
  /** When it was asked for: a second try after a failure is no second library. */
  readonly phase: Phase;
  /** Turn in which it was asked for; listeners added in the same one come before it. */
  readonly turn: number;
  isExecuted: boolean;
  isDispatched: boolean;
}

/** Names of the functions that the library has, of both versions. */
export const apiNames: ReadonlySet<string> = new Set([
  'setWidth',
  'getWidth',
  'setMode',
  'getMode',
  'createRecord',
  'retrieveRecord',
  'updateRecord',
  'deleteRecord',
  'getEntityMetadata',
  'setClickToAct',
  'getClickToAct',
  'searchAndOpenRecords',
  'getEnvironment',
  'openForm',
  'renderSearchPage',
  'addHandler',
  'removeHandler',
  'raiseEvent',
  'updateContext',
  'notifyEvent',
  'cancelEvent',
  'createTab',
  'getTabs',
  'focusTab',
  'getFocusedTab',
  'refreshTab',
  'setTabTitle',
  'closeTab',
  'canCreateSession',
  'createSession',
  'getSession',
  'getFocusedSession',
  'getAllSessions',
  'setSessionTitle',
  'requestFocusSession',
  'logAnalyticsEvent',
  'notifyKpiBreach',
  'notifyNewActivity',
  'setPresence',
  'getPresence',
  'updateConversation',
  'insertNotes',
  'setPosition',
  'getPosition',
  'isConsoleApp',
  'openKBSearchControl',
  'refreshForm',
  'doSearch',
  'setAgentPresence',
  'initializeAgentPresenceList',
]);

export const handlerNames: readonly string[] = [
  'onclicktoact',
  'onmodechanged',
  'onpagenavigate',
  'onsendkbarticle',
  'onsizechanged',
  'onSessionSwitched',
  'onSessionClosed',
  'onPresenceChange',
];
