import { type Finding, isBlocking } from '../../shared/domain/finding.ts';
import { isRepairedTwice, type RunIn } from '../../shared/domain/run.ts';
import { curePhrase, stepTitle } from '../../shared/texts/phrases.ts';
import { type Language, type Piece, text } from '../../shared/texts/text.ts';
import type { Button } from './actions.ts';
import type { Element } from './card.ts';
import { bullet, heading, lead, line, shownPieces } from './elements.ts';
import type { Rendering } from './rendering.ts';
import { shown } from './shown.ts';

type Failed = RunIn<'needs_repair'> | RunIn<'no_changes'>;

/** Things named; the findings below have them all. */
const namedAtMost = 3;

/**
 * Once repairing was tried twice and checks still fail: what a person should look at, one thing for each cure.
 *
 * @param shownHere the findings with their cures, where the card has little else: then they are not said twice
 */
export function whatToLookAt(
  run: Failed,
  { language }: Rendering,
  shownHere?: readonly Element[],
): readonly Element[] {
  const failed = run.findings.filter(isBlocking);
  if (!isRepairedTwice(run) || failed.length === 0) return [];
  const cures = new Map(failed.map((one) => [curePhrase(one)?.key ?? one.step, one]));
  return [
    line(language, 'card.repaired-twice'),
    heading(language, 'card.look-at'),
    ...(shownHere ?? [...cures.values()].slice(0, namedAtMost).map((one) => bullet(cureOf(language, one)))),
    line(language, 'card.look-at-browser'),
  ];
}

function cureOf(language: Language, finding: Finding): readonly Piece[] {
  const phrase = curePhrase(finding);
  const step = lead(language, shown(stepTitle(language, finding.step)));
  return phrase === undefined
    ? [...step, ...shownPieces(language, 'card.look-at-findings', {})]
    : [...step, ...shownPieces(language, phrase.key, phrase.params)];
}

/** A repair that found nothing to write is asked for once more after somebody has mended what it could not. */
export function checkAgainButton(run: Failed, { language }: Rendering): readonly Button[] {
  if (isRepairedTwice(run)) return [];
  return [{ title: text(language, 'button.check-again'), verb: 'repair', data: { run: run.id } }];
}
