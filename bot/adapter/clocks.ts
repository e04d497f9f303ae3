import type { Activity } from 'botbuilder';
import type { Language } from '../../shared/texts/language.ts';
import { readerOf, withZoneOf } from './reader-of.ts';

/** People; more than speak before this process ends. */
const most = 5_000;

/**
 * How whoever sent an activity reads. A click says no time zone: then it is the one their last message came with, as far
 * as this process heard it.
 */
export function makeReaderOf(): (activity: Activity) => Language {
  const known = new Map<string, Language>();
  return (activity) => {
    const { aadObjectId = '' } = activity.from;
    const reads = withZoneOf(readerOf(activity), known.get(aadObjectId));
    known.delete(aadObjectId);
    known.set(aadObjectId, reads);
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return reads;
  };
}
