import { isBlocking } from '../../shared/domain/finding.ts';
import type { ReadDifference } from '../../shared/domain/reads.ts';
import type { Refusal } from '../../shared/domain/reason.ts';
import type { Run, RunIn } from '../../shared/domain/run.ts';
import { nextWindow } from '../../shared/domain/window.ts';
import { differencePhrase } from '../../shared/texts/difference-phrase.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { type TextKey, text } from '../../shared/texts/text.ts';
import { type Button, buttonRows, planAgainButton } from './actions.ts';
import { widthOf } from './button-width.ts';
import type { Element, Tone } from './card.ts';
import { bullet, heading, line, richText, shownPieces } from './elements.ts';
import { findingLines } from './finding-lines.ts';
import type { Body, Rendering } from './rendering.ts';
import { shown } from './shown.ts';
import { wholeList } from './whole-list.ts';
import { openingParams } from './window-text.ts';
import { approverNames } from './working-cards.ts';

/** More of one name have to be told apart by whoever asks. */
const choicesAtMost = 4;
const widest = 26;

export function failedCard(run: RunIn<'failed'>, view: Rendering): Body {
  const { language, environment } = view;
  const { reason } = run.refusal;
  const why = line(language, `reason.${reason}`, {
    ...refusalParams(language, run.refusal),
    environment: environment.name,
  });
  const findings = findingLines(language, view.plan?.findings.filter(isBlocking) ?? [], view.limits.findings);
  const choices = pilotChoices(run.refusal, environment.key);
  const elements = [why, ...buttonRows(choices), ...findings];
  // Without a pilot, where there can be none.
  const next =
    reason === 'pilot_not_alone' || reason === 'pilot_nobody' ? [`migrate ${environment.key}`] : [];
  const failed = unwritten(run, view, { tone: 'attention', elements, next });
  return choices.length === 0 ? failed : { ...failed, buttons: [] };
}

/**
 * Those who are called so, in place of planning the same again, which would be refused the same. A phone has no room for
 * a whole address on a button: what is before the @ has to tell them apart, else the text alone has to do.
 */
function pilotChoices({ reason, params }: Refusal, key: string): readonly Button[] {
  if (reason !== 'pilot_ambiguous') return [];
  const addresses = [...(params.people ?? '').matchAll(/\(([^\s()"@]+)@([^\s()"]{1,120})\)/g)];
  const names = addresses.map(([, name = '']) => name);
  const telling = new Set(names).size === names.length && names.every((name) => widthOf(name) <= widest);
  if (!telling || names.length > choicesAtMost) return [];
  return addresses.map(([, name = '', domain = '']) => ({
    title: shown(name),
    verb: 'command',
    data: { line: `migrate ${key} --pilot ${name}@${domain}` },
  }));
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
    window === undefined ? [] : [line(language, 'window.missed', openingParams(language, window, zone))];
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

/** Whether what was asked for can be asked for once more just so: a window on one day does not open again. */
function canBeAgain({ asked, changedAt }: Run): boolean {
  return asked?.window === undefined || nextWindow(asked.window, new Date(changedAt)) !== undefined;
}

/** A run that wrote nothing: what is left to do is to plan again, without its window where that is over. */
function unwritten(run: Run, { language, environment }: Rendering, special: Special): Body {
  const again = canBeAgain(run);
  return {
    tone: special.tone ?? 'default',
    ...(special.sentence === undefined ? {} : { sentence: special.sentence }),
    params: special.params ?? {},
    elements: special.elements ?? [],
    buttons: again ? [planAgainButton(language, run.id)] : [],
    next: [
      ...(special.next ?? []),
      ...(again ? [] : [`${run.kind} ${environment.key}`]),
      `plan ${environment.key}`,
    ],
  };
}

function differenceLine(language: Rendering['language'], difference: ReadDifference): Element {
  const { key, params } = differencePhrase(language, difference);
  return bullet(shownPieces(language, key, params));
}
