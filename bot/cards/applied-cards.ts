import { isBlocking } from '../../shared/domain/finding.ts';
import { type RunId, shortRunId } from '../../shared/domain/ids.ts';
import { awaitsLook, reporterOf } from '../../shared/domain/late-look.ts';
import { isRepairedTwice, type Progress, type RunIn } from '../../shared/domain/run.ts';
import { type Params, pieces, type TextKey, text } from '../../shared/texts/text.ts';
import { type Button, planAgainButton } from './actions.ts';
import type { Element, Tone } from './card.ts';
import { changePieces } from './change-line.ts';
import { bullet, type Coloured, heading, line, richText } from './elements.ts';
import { findingLines } from './finding-lines.ts';
import { joined } from './fleet-rows.ts';
import { foldedList } from './folded-list.ts';
import { leftOut } from './guard-lines.ts';
import { panelPicture } from './panel-picture.ts';
import { pilotLine } from './pilot-line.ts';
import { settled } from './progress-bar.ts';
import type { Body, Rendering } from './rendering.ts';
import { rollbackDone } from './rollback-lines.ts';
import { sinceLines } from './since-lines.ts';
import { checkAgainButton, whatToLookAt } from './what-to-look-at.ts';
import { approvedBy, windowLines } from './working-cards.ts';

type Verified = RunIn<'succeeded'> | RunIn<'unproven'> | RunIn<'needs_repair'>;

export const succeededCard = (run: RunIn<'succeeded'>, view: Rendering): Body =>
  run.kind === 'rollback'
    ? verified(run, view, 'good', [`migrate ${view.environment.key}`, `status ${view.environment.key}`])
    : verified(run, view, 'good', [`validate ${view.environment.key}`, `plan ${view.environment.key}`]);

export const unprovenCard = (run: RunIn<'unproven'>, view: Rendering): Body =>
  verified(run, view, 'warning', [`validate ${view.environment.key}`, `status ${view.environment.key}`]);

export const needsRepairCard = (run: RunIn<'needs_repair'>, view: Rendering): Body =>
  repairable(run, view, [`validate ${view.environment.key}`, `migrate ${view.environment.key}`]);

export function noChangesCard(run: RunIn<'no_changes'>, view: Rendering): Body {
  const { language, environment, limits, plan } = view;
  // Nothing to retire is news only with the reasons.
  const why = run.kind === 'retire' ? (plan?.findings ?? []) : [];
  const failed = run.findings.some(isBlocking);
  const findings = findingLines(language, [...why, ...run.findings], limits.findings);
  const since = run.unprovenSince;
  const isOpen = failed && (run.repairs !== undefined || since !== undefined);
  return {
    tone: failed ? 'attention' : since === undefined ? 'good' : 'warning',
    ...sayingOf(failed, since),
    params: since === undefined ? {} : { run: shortRunId(since) },
    elements: [
      ...(failed && since !== undefined
        ? [line(language, 'card.last-failed', { run: shortRunId(since) })]
        : []),
      ...(failed && isRepairedTwice(run) ? whatToLookAt(run, view, findings) : findings),
    ],
    buttons: isOpen ? checkAgainButton(run, view) : [],
    next: [
      ...(isOpen || since !== undefined ? [`look ${environment.key}`] : []),
      `validate ${environment.key}`,
    ],
  };
}

/** What no row or link would put right is not "as it should be", nor what nobody has seen. */
function sayingOf(failed: boolean, since: RunId | undefined): Pick<Body, 'title' | 'sentence'> {
  if (failed) return { title: 'card.still-fails', sentence: 'card.nothing-helps' };
  return since === undefined ? {} : { title: 'card.unchanged-unproven', sentence: 'card.nobody-saw' };
}

export function stoppedCard(run: RunIn<'stopped'>, view: Rendering): Body {
  const { language, environment, plan } = view;
  const { cause, detail, by, at } = run.stop;
  const change = at === undefined ? undefined : plan?.changes[at];
  const label =
    change === undefined
      ? ''
      : changePieces(language, change)
          .map((piece) => piece.text)
          .join('');
  return {
    tone: 'attention',
    params: written(run.progress),
    elements: [
      // What Dataverse calls a conflict says nothing to people; which row it was is in the next line.
      line(language, `stop.${cause}`, {
        detail: cause === 'conflict' ? '' : (detail ?? ''),
        by: by?.name ?? '',
      }),
      ...(label === '' ? [] : [line(language, 'card.stopped-at', { change: label })]),
      ...(cause === 'conflict' ? [line(language, 'card.after-conflict')] : []),
      ...tally(language, run.progress),
      approvedBy(language, run),
      ...leftOut(language, plan, 'part.applied'),
      ...windowLines(language, run),
      ...notExecuted(view),
      ...sinceLines(view, run.peopleSince),
    ],
    buttons: [planAgainButton(language, run.id), ...rollbackButton(run, view)],
    next: [run.kind === 'rollback' ? `status ${environment.key}` : `plan ${environment.key}`],
  };
}

/** A third repair would change nothing: then the card says what a person should look at. */
function repairable(run: RunIn<'needs_repair'>, view: Rendering, next: readonly string[]): Body {
  const { language } = view;
  const body = verified(run, view, 'attention', next);
  if (isRepairedTwice(run)) return { ...body, elements: [...whatToLookAt(run, view), ...body.elements] };
  if (run.kind === 'rollback') {
    const again = { title: text(language, 'button.rollback-again'), verb: 'rollback', data: { run: run.id } };
    return {
      ...body,
      buttons: [{ ...again, style: 'positive' }, ...body.buttons],
      next: [`status ${view.environment.key}`],
    };
  }
  const button = { title: text(language, 'button.repair'), verb: 'repair', data: { run: run.id } };
  return { ...body, buttons: [{ ...button, style: 'positive' }, ...body.buttons] };
}

function verified(run: Verified, view: Rendering, tone: Tone, next: readonly string[]): Body {
  const { language, limits } = view;
  return {
    tone,
    params: written(run.progress),
    elements: [
      ...pilotLine(language, view.plan),
      ...rollbackDone(run, view),
      ...tally(language, run.progress),
      approvedBy(language, run),
      ...leftOut(language, view.plan, 'part.applied'),
      ...windowLines(language, run),
      ...reported(run, language),
      ...notExecuted(view),
      ...sinceLines(view, run.peopleSince),
      heading(language, 'card.checks'),
      ...findingLines(language, run.findings, limits.findings, { of: 'checks', whole: view.whole }),
      ...panelPicture(view),
    ],
    buttons: [
      ...widenButton(run, view),
      ...(awaitsLook(run)
        ? [{ title: text(language, lookTitle(run)), verb: 'look' as const, data: { run: run.id } }]
        : []),
      ...rollbackButton(run, view),
    ],
    next,
  };
}

/** What failed may have been mended by hand; what nobody saw waits for somebody's browser. */
const lookTitle = ({ status }: Verified) =>
  status === 'needs_repair' ? ('button.look-again' as const) : ('button.look' as const);

/** A rollback is not rolled back: a migration does the same better. */
function rollbackButton(run: Verified | RunIn<'stopped'>, { language }: Rendering): readonly Button[] {
  const { done, unknown = 0 } = run.progress;
  if (run.kind === 'rollback' || done + unknown === 0) return [];
  return [{ title: text(language, 'button.rollback'), verb: 'rollback', data: { run: run.id } }];
}

/** What a pilot has shown to be right can be done for everybody; what failed is repaired first. */
function widenButton(run: Verified, { language, plan }: Rendering): readonly Button[] {
  const pilot = plan?.settings.pilot;
  if (pilot === undefined || run.status === 'needs_repair') return [];
  const title = text(language, 'button.widen', { of: pilot.of });
  return [{ title, verb: 'widen', data: { run: run.id }, style: 'positive' }];
}

/** Whose word it is stands before the fold. A failure says so itself, and is never folded. */
function reported({ status, findings }: Verified, language: Rendering['language']): readonly Element[] {
  const by = reporterOf(findings);
  return by === undefined || status !== 'succeeded' ? [] : [line(language, 'card.reported-by', { by })];
}

/** An honest result names what did not happen. Empty when everything did, or when the journal was not needed. */
function notExecuted({ language, plan, outcomes, limits, whole }: Rendering): readonly Element[] {
  if (plan === undefined || outcomes === undefined) return [];
  const left = plan.changes.filter(
    (_change, index) => !['d', 'p', 'i', 's'].includes(outcomes[index] ?? '.'),
  );
  if (left.length === 0) return [];
  return [
    heading(language, 'card.not-done'),
    ...foldedList(language, {
      id: 'not-done',
      all: left,
      first: 5,
      limit: limits.lines,
      of: 'left',
      whole,
      draw: (change) => [bullet(changePieces(language, change))],
    }),
  ];
}

/** Written by this run: what was already there or refused does not count. */
const written = ({ done, total }: Progress) => ({ done, total });

function tally(language: Rendering['language'], progress: Progress): readonly Element[] {
  const { done, present, refused, skipped = 0, unknown = 0, total } = progress;
  const left = total - settled(progress) - unknown;
  const counts: readonly (readonly [TextKey, Params, number])[] = [
    ['card.applied', { done }, 1],
    ['card.present', { present }, present],
    ['card.refused', { refused }, refused],
    ['card.skipped', { skipped }, skipped],
    ['card.not-executed', { left }, 1],
  ];
  const told = counts.filter(([, , count]) => count > 0);
  return [
    richText(
      joined(
        told.map(([key, params]): readonly Coloured[] =>
          // What was not done stands out.
          key === 'card.refused' || (key === 'card.not-executed' && left > 0)
            ? [{ text: text(language, key, params), value: false, color: 'Attention' }]
            : pieces(language, key, params),
        ),
      ),
    ),
    ...(unknown === 0 ? [] : [line(language, 'card.unknown', { unknown })]),
  ];
}
