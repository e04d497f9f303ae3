import type { CodePlace } from '../../../domain/widget-report.ts';
import type { InitListener, LoadInProgress, NameSlip } from '../host/world.ts';
import type { BlockedScript, Missing } from '../read/code-store.ts';
import type { InsecureContent } from '../read/insecure.ts';
import type { PageRemark } from '../read/read-page.ts';
import type { Site, Source } from '../read/source.ts';
import type { ApiCall, EarlyRead, ModeState } from '../run/machine.ts';
import type { SeenCall } from './scan.ts';

/** Everything that running the code brought to light; what the report says is worked out from this alone. */
export interface Facts {
  readonly entry: CodePlace;
  readonly page:
    | {
        readonly source: Source;
        readonly remarks: readonly PageRemark[];
        readonly scripts: readonly Source[];
      }
    | undefined;
  readonly sources: readonly Source[];
  readonly modes: readonly ModeState[];
  readonly calls: readonly ApiCall[];
  readonly earlyCalls: readonly ApiCall[];
  readonly earlyReads: readonly EarlyRead[];
  /** Calls that are written but were never come by. */
  readonly unseen: readonly SeenCall[];
  /** Calls of anything's `setMode` that were never come by. */
  readonly unseenModes: readonly SeenCall[];
  /** Certainly not run, although it is written. */
  readonly isDead: (site: Site) => boolean;
  /** Functions of the library were called in ways that cannot be followed. */
  readonly isLoose: boolean;
  /** Something that is not there was called: the code ends there, or was not understood. */
  readonly isLost: boolean;
  /** Some code was not run to its end. */
  readonly isCut: boolean;
  readonly listeners: readonly InitListener[];
  readonly loads: readonly LoadInProgress[];
  readonly slips: readonly NameSlip[];
  readonly missing: readonly Missing[];
  readonly insecure: readonly InsecureContent[];
  readonly blocked: readonly BlockedScript[];
  readonly tooDeep: readonly string[];
  readonly unknownScripts: number;
  readonly isIncomplete: boolean;
  readonly mentionsInit: boolean;
  readonly options: ReportOptions;
}

export interface ReportOptions {
  /** More than one provider is attached to the profile of the people. */
  readonly hasSeveralProviders?: boolean;
  /** Address of the organisation that the widget is meant for. */
  readonly organisation?: string;
  /** Whose origin the workspace listens to; by default the page's own. */
  readonly channelUrl?: string;
  /** As the provider's row has it: listened to as well. */
  readonly trustedDomain?: string;
  /** The page is a frame of one that has the library and lets it in. */
  readonly isLibraryAround?: boolean;
}
