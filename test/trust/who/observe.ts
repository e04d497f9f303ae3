import type { Issuer } from '../../../sandbox/issuer/start-issuer.ts';
import { reasonsEn } from '../../../shared/texts/en-reasons.ts';
import { type Heard, knock } from './knock.ts';
import { footprint, type PlaceOf, placeOf } from './place.ts';
import { type Cell, type Expected, expectedOf } from './rules.ts';

const nowhere = (text: string): string => text.replaceAll('contoso-dev', 'contoso-nil');

/** What is wrong with a cell, if anything. `change` may break the place, to see that this is noticed. */
export async function wrongIn(
  issuer: Issuer,
  cell: Cell,
  change: (place: PlaceOf) => PlaceOf = (place) => place,
): Promise<string | undefined> {
  const place = change(await placeOf(cell));
  const here = { key: place.environment.key, run: place.run };
  const before = await footprint(place);
  const found = await knock(issuer, place, cell, here);
  const changed = (await footprint(place)) !== before || place.w.dataverse.written.length > 0;
  const expected = expectedOf(cell);
  if (changed !== (expected.kind === 'changes')) return changed ? 'something changed' : 'nothing changed';
  const wrong = wrongAnswer(expected, found);
  if (wrong !== undefined || expected.kind !== 'unknown' || found.kind === 'outside') return wrong;
  const elsewhere = { key: nowhere(here.key), run: nowhere(here.run) };
  const there = await knock(issuer, place, cell, elsewhere);
  return there.kind === 'heard' && there.text === nowhere(found.text)
    ? undefined
    : 'the answer differs from that about an environment that is not there';
}

function wrongAnswer(expected: Expected, found: Heard): string | undefined {
  if ((expected.kind === 'outside') !== (found.kind === 'outside'))
    return found.kind === 'outside' ? 'kept out' : 'let in';
  if (found.kind === 'outside') return undefined;
  const reasons = reasonsIn(found.text);
  if (expected.kind === 'refused')
    return reasons.includes(expected.reason)
      ? undefined
      : `${expected.reason} expected, ${said(found, reasons)}`;
  if (expected.kind === 'unknown')
    return reasons.some((reason) => /^unknown_(?:run|environment)$/.test(reason))
      ? undefined
      : `nothing but "unknown" expected, ${said(found, reasons)}`;
  return reasons.length === 0 ? undefined : said(found, reasons);
}

const said = ({ text }: { readonly text: string }, reasons: readonly string[]): string =>
  reasons.length > 0 ? `refused as ${reasons.join(' or ')}` : `heard "${text.slice(0, 80)}"`;

const patterns = Object.entries(reasonsEn).map(([key, template]) => ({
  reason: key.slice('reason.'.length),
  pattern: new RegExp(
    `^${template
      .replace(/[.*+?^$()|\\]/g, '\\$&')
      .replace(/\[[^\]]*\]/g, '(?:.*)')
      .replace(/\{[^}]*\}/g, '.*')}$`,
    'm',
  ),
}));

/** Cards of blocked and failed runs tell why, which is no refusal of the reader. */
const ofTheRun = 'rows_hidden';

/** Refusals by their texts, as people read them, or by the code in an answer of the HTTP API. */
function reasonsIn(text: string): readonly string[] {
  const code = /"jsonBody":\{"reason":"(\w+)"/.exec(text)?.[1];
  if (code !== undefined) return [code];
  return patterns
    .filter(({ reason, pattern }) => reason !== ofTheRun && pattern.test(text))
    .map(({ reason }) => reason);
}
