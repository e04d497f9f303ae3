import type { Evidence, PictureName, WidgetSight } from '../domain/evidence.ts';
import type { Guid } from '../domain/guid.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import type { WorkspaceExpectation } from '../domain/judge-workspace.ts';
import type { Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { WidgetRun } from '../domain/widget-run.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';

export interface WidgetQuestion {
  readonly channelUrl: string;
  /** Origin of the environment, which frames the page and whose library its code has to load. */
  readonly workspace: string;
  readonly trustedDomain?: string;
  /** More than one provider is attached to a profile that shows it: `setMode` needs a session of its own then. */
  readonly hasSeveralProviders: boolean;
  /** Also run it in a browser, where there is one: a second opinion that takes seconds. */
  readonly run: boolean;
}

export interface WorkspaceQuestion {
  readonly app: Guid;
  readonly expected: WorkspaceExpectation;
  /** Unique names of the providers, to see which occur in session storage. */
  readonly names: readonly string[];
}

export interface WorkspaceAnswer {
  readonly seen: WorkspaceEvidence;
  readonly pictures: { readonly [P in PictureName]?: Uint8Array };
}

/** Stored sign-in state of a browser, as Playwright writes it: a secret. `browser`: a remote browser is signed in itself. */
export type SignInState =
  | 'browser'
  | { readonly cookies: readonly unknown[]; readonly origins: readonly unknown[] };

/** Opens pages in a browser, in this process or in an app of its own. Bad pages are answers. */
export interface PageOpener {
  /** Refuses with `browser_missing`, `browser_app_away`, `browser_app_refused`, `browser_app_unlike`. */
  readonly run: (
    question: Pick<WidgetQuestion, 'channelUrl' | 'workspace' | 'trustedDomain'>,
  ) => Promise<WidgetRun | Refusal>;
  /** As `Observer.workspace`, with the origin of the environment and who looks. Refuses with the codes above as well. */
  readonly workspace: (
    question: WorkspaceQuestion & { readonly environment: string; readonly signIn: SignInState },
  ) => Promise<WorkspaceAnswer | Refusal>;
}

/** Looks at widgets and workspaces. Bad pages are answers; it never throws for what a page does. */
export interface Observer {
  readonly widget: (
    question: WidgetQuestion,
  ) => Promise<Pick<WidgetSight, 'framing' | 'code' | 'run' | 'notRun'>>;
  /** Entra object id of whoever is signed in to look at an environment; absent: a person's own browser has to do. */
  readonly signedIn: (environment: EnvironmentSettings) => Guid | undefined;
  /**
   * Refuses with `sign_in_needed`, `workspace_unreachable`, `workspace_timed_out`, `workspace_too_large`,
   * `browser_missing`, `browser_app_away`, `browser_app_refused`, `browser_app_unlike`, `not_configured`.
   */
  readonly workspace: (
    environment: EnvironmentSettings,
    question: WorkspaceQuestion,
  ) => Promise<WorkspaceAnswer | Refusal>;
  /** What a person pastes into the developer tools of their own browser. */
  readonly snippet: (asked: {
    readonly nonce: string;
    readonly origins: readonly string[];
    readonly names: readonly string[];
  }) => string;
  /** What a person brings back from there, parsed. Refuses with `report_unreadable`. @param at ISO 8601 */
  readonly readReport: (
    pasted: string,
    at: string,
  ) => Promise<{ readonly nonce: string; readonly evidence: WorkspaceEvidence } | Refusal>;
}

/** A request to look with one's own browser. Answered once, by the person asked, within half an hour. */
export interface LookRequest {
  readonly nonce: string;
  readonly run: RunId;
  readonly person: Guid;
  /** ISO 8601 */
  readonly until: string;
}

/** What was observed for a run. Not guarded by the head: a later look of the same id replaces the earlier one. */
export interface EvidenceStore {
  readonly put: (
    run: RunId,
    evidence: Evidence,
    pictures?: { readonly [P in PictureName]?: Uint8Array },
  ) => Promise<void>;
  readonly list: (run: RunId) => Promise<readonly Evidence[]>;
  readonly picture: (run: RunId, evidence: string, name: PictureName) => Promise<Uint8Array | undefined>;
  readonly askToLook: (request: LookRequest) => Promise<void>;
  /** The request, of whichever environment, left where it is; `undefined` when it was never made or is taken. */
  readonly findRequest: (nonce: string) => Promise<LookRequest | undefined>;
  /**
   * The request, taken away for good by one answer to it, an inquiry: of two with the same nonce one gets it, and gets it
   * again when it has to be answered once more.
   */
  readonly takeRequest: (
    environment: EnvironmentKey,
    nonce: string,
    holder: RunId,
  ) => Promise<LookRequest | undefined>;
}
