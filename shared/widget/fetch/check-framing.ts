import type { FramingReport } from '../../domain/framing-report.ts';
import { assessFraming } from '../framing.ts';
import { assessFramingAnywhere } from '../framing-anywhere.ts';
import type { WebLoader } from './web-loader.ts';

export interface FramingQuestion {
  readonly channelUrl: string;
  /** Address or origin of the page that holds the panel; any environment, unless given. */
  readonly workspace?: string;
  readonly trustedDomain?: string;
}

/** Asks for the page (once, however often the loader is asked for it) and says whether the workspace may show it. */
export async function checkFraming(
  loader: Pick<WebLoader, 'ask'>,
  { channelUrl, workspace, ...rest }: FramingQuestion,
): Promise<FramingReport> {
  if (!URL.canParse(channelUrl)) {
    const params = { problem: 'bad_address' };
    return { framed: 'unknown', findings: [{ code: 'not-reachable', severity: 'error', params }] };
  }
  const place = { channelUrl: new URL(channelUrl), ...rest };
  const facts = await loader.ask(place.channelUrl);
  return workspace === undefined
    ? assessFramingAnywhere(facts, place)
    : assessFraming(facts, { ...place, workspace: new URL(workspace) });
}
