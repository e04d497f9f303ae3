import { isBlocking } from '../../shared/domain/finding.ts';
import type { ReadDifference } from '../../shared/domain/reads.ts';
import type { Refusal } from '../../shared/domain/reason.ts';
import type { Run, RunIn } from '../../shared/domain/run.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { columnTitle } from '../../shared/texts/phrases.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { isTextKey, type TextKey, text } from '../../shared/texts/text.ts';
import { planAgainButton } from './actions.ts';
import type { Element, Tone } from './card.ts';
import { bullet, heading, line, richText, shownPieces } from './elements.ts';
import { findingLines } from './finding-lines.ts';
import type { Body, Rendering } from './rendering.ts';
import { openingParams } from './window-text.ts';
import { approverNames } from './working-cards.ts';

export function failedCard(run: RunIn<'failed'>, view: Rendering): Body {
  const { language, environment } = view;
  const { reason } = run.refusal;
  const why = line(language, `reason.${reason}`, {
    environment: environment.name,
    ...refusalParams(language, run.refusal),
  });
  const findings = findingLines(language, view.plan?.findings.filter(isBlocking) ?? [], view.limits.findings);
  return unwritten(run, view, { tone: 'attention', elements: [why, ...findings] });
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
    environment: environment.name,
    ...refusalParams(language, refusal),
  });

export function staleCard(run: RunIn<'stale'>, view: Rendering): Body {
  const { language, limits, plan } = view;
  const { differences, left } = run;
  const lines = differences.slice(0, limits.lines).map((one) => differenceLine(language, one));
  const more = differences.length - lines.length;
  const tolerated = plan?.settings.tolerateLeavers ?? 0;
  const elements = [
    ...(left === undefined ? [] : [line(language, 'card.too-many-left', { count: left, tolerated })]),
    heading(language, 'card.differences'),
    ...lines,
    ...(more > 0 ? [line(language, 'plan.more', { more })] : []),
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
}

/** A run that wrote nothing: what is left to do is to plan again. */
function unwritten(run: Run, { language, environment }: Rendering, special: Special): Body {
  return {
    tone: special.tone ?? 'default',
    ...(special.sentence === undefined ? {} : { sentence: special.sentence }),
    params: special.params ?? {},
    elements: special.elements ?? [],
    buttons: [planAgainButton(language, run.id)],
    next: [`plan ${environment.key}`],
  };
}

function differenceLine(language: Rendering['language'], difference: ReadDifference): Element {
  const { kind, about, id, columns, name, modifiedBy, modifiedOn } = difference;
  const link = `link.${about}`;
  const keys = [`difference.${kind}.${isTextKey(link) ? 'link' : about}`, `difference.${kind}`];
  return bullet(
    shownPieces(language, keys.find(isTextKey) ?? 'difference.changed', {
      // A pair has no name of its own, and its two ids would tell nobody who it is.
      name: name ?? (isTextKey(link) ? text(language, link) : `${about} ${id}`),
      link: name !== undefined && isTextKey(link) ? text(language, link) : '',
      columns: listOf(
        language,
        columns.map((one) => columnTitle(language, one)),
      ),
      by: modifiedBy ?? '',
      at: modifiedOn === undefined ? '' : momentOf(language, modifiedOn),
    }),
  );
}
