import { isBlocking } from '../../shared/domain/finding.ts';
import type { ReadDifference } from '../../shared/domain/reads.ts';
import type { Refusal } from '../../shared/domain/reason.ts';
import type { Run, RunIn } from '../../shared/domain/run.ts';
import { differencePhrase } from '../../shared/texts/difference-phrase.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { type TextKey, text } from '../../shared/texts/text.ts';
import { planAgainButton } from './actions.ts';
import type { Element, Tone } from './card.ts';
import { bullet, heading, line, richText, shownPieces } from './elements.ts';
import { findingLines } from './finding-lines.ts';
import type { Body, Rendering } from './rendering.ts';
import { wholeList } from './whole-list.ts';
import { openingParams } from './window-text.ts';
import { approverNames } from './working-cards.ts';

export function failedCard(run: RunIn<'failed'>, view: Rendering): Body {
  const { language, environment } = view;
  const { reason } = run.refusal;
  const why = line(language, `reason.${reason}`, {
    ...refusalParams(language, run.refusal),
    environment: environment.name,
  });
  const findings = findingLines(language, view.plan?.findings.filter(isBlocking) ?? [], view.limits.findings);
  const next = otherPilots(run.refusal, environment.key);
  return unwritten(run, view, { tone: 'attention', elements: [why, ...findings], next });
}

/** What a person can say instead, where planning the same again would be refused the same. At most two fit a phone. */
function otherPilots({ reason, params }: Refusal, key: string): readonly string[] {
  if (reason === 'pilot_not_alone' || reason === 'pilot_nobody') return [`migrate ${key}`];
  if (reason !== 'pilot_ambiguous') return [];
  const addresses = [...(params.people ?? '').matchAll(/\(([^\s()"]+@[^\s()"]+)\)/g)];
  return addresses.slice(0, 2).map(([, address]) => `migrate ${key} --pilot ${address}`);
}

export const rejectedCard = (run: RunIn<'rejected'>, view: Rendering): Body =>
  unwritten(run, view, { params: { by: run.by.name } });

/** Nobody decided, or it was approved and never came to begin. */
export function expiredCard(run: RunIn<'expired'>, view: Rendering): Body {
  const { language } = view;
  const { approval, asked, refusal } = run;
  if (approval === undefined) return unwritten(run, view, { sentence: 'expired.undecided' });
  const why =
    refusal === undefined
      ? []
      : [
          richText(
            shownPieces(language, 'expired.waited-for', { reason: reasonText(view, refusal) }, ['reason']),
          ),
        ];
  const zone = asked?.window?.timeZone ?? 'UTC';
  const { window } = approval;
  const opening =
    window === undefined ? [] : [line(language, 'window.began', openingParams(language, window, zone))];
  return unwritten(run, view, {
    tone: 'warning',
    sentence: window === undefined ? 'expired.approval' : 'expired.window',
    params: { by: approverNames(language, { approval }) },
    elements: [...opening, ...why],
  });
}

const reasonText = ({ language, environment }: Rendering, refusal: Refusal): string =>
  text(language, `reason.${refusal.reason}`, {
    ...refusalParams(language, refusal),
    environment: environment.name,
  });

export function staleCard(run: RunIn<'stale'>, view: Rendering): Body {
  const { language, limits, plan, whole } = view;
  const { differences, left } = run;
  const lines = differences.slice(0, limits.lines).map((one) => differenceLine(language, one));
  const more = differences.length - lines.length;
  const tolerated = plan?.settings.tolerateLeavers ?? 0;
  const elements = [
    ...(left === undefined ? [] : [line(language, 'card.too-many-left', { count: left, tolerated })]),
    heading(language, 'card.differences'),
    ...lines,
    ...wholeList(language, whole, 'differences', { count: differences.length, more }),
  ];
  return unwritten(run, view, { tone: 'warning', elements });
}

export function supersededCard(_run: RunIn<'superseded'>, { environment }: Rendering): Body {
  return { tone: 'default', params: {}, elements: [], buttons: [], next: [`status ${environment.key}`] };
}

export const cancelledCard = (run: RunIn<'cancelled'>, view: Rendering): Body =>
  unwritten(run, view, { params: { by: run.by.name } });

interface Special {
  readonly tone?: Tone;
  readonly sentence?: TextKey;
  readonly params?: Body['params'];
  readonly elements?: readonly Element[];
  /** Lines to offer before the usual one. */
  readonly next?: readonly string[];
}

/** A run that wrote nothing: what is left to do is to plan again. */
function unwritten(run: Run, { language, environment }: Rendering, special: Special): Body {
  return {
    tone: special.tone ?? 'default',
    ...(special.sentence === undefined ? {} : { sentence: special.sentence }),
    params: special.params ?? {},
    elements: special.elements ?? [],
    buttons: [planAgainButton(language, run.id)],
    next: [...(special.next ?? []), `plan ${environment.key}`],
  };
}

function differenceLine(language: Rendering['language'], difference: ReadDifference): Element {
  const { key, params } = differencePhrase(language, difference);
  return bullet(shownPieces(language, key, params));
}
