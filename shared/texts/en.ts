import { botEn } from './en-bot.ts';
import { cardsEn } from './en-cards.ts';
import { columnsEn } from './en-columns.ts';
import { diagramEn } from './en-diagram.ts';
import { doctorEn } from './en-doctor.ts';
import { driftEn, driftWorkspaceEn } from './en-drift.ts';
import { driftCardEn } from './en-drift-card.ts';
import { evidenceEn } from './en-evidence.ts';
import { findingsEn } from './en-findings.ts';
import { fleetEn } from './en-fleet.ts';
import { fleetPageEn } from './en-fleet-page.ts';
import { framingEn } from './en-framing.ts';
import { guardsEn } from './en-guards.ts';
import { meansEn } from './en-means.ts';
import { outageEn } from './en-outage.ts';
import { ownViewEn } from './en-own-view.ts';
import { planEn } from './en-plan.ts';
import { plannerEn } from './en-planner.ts';
import { questionsEn } from './en-questions.ts';
import { reasonsEn, refusedEn } from './en-reasons.ts';
import { reportEn } from './en-report.ts';
import { rollbackEn } from './en-rollback.ts';
import { stagesEn } from './en-stages.ts';
import { widgetEn } from './en-widget.ts';
import { widgetRunEn } from './en-widget-run.ts';
import { wordsEn } from './en-words.ts';
import { workspaceEn } from './en-workspace.ts';

/** English, which also defines the keys every other language must have. */
export const en = {
  ...reasonsEn,
  ...refusedEn,
  ...findingsEn,
  ...fleetEn,
  ...fleetPageEn,
  ...framingEn,
  ...guardsEn,
  ...columnsEn,
  ...diagramEn,
  ...planEn,
  ...plannerEn,
  ...questionsEn,
  ...stagesEn,
  ...reportEn,
  ...cardsEn,
  ...botEn,
  ...meansEn,
  ...rollbackEn,
  ...doctorEn,
  ...driftEn,
  ...driftWorkspaceEn,
  ...driftCardEn,
  ...outageEn,
  ...ownViewEn,
  ...widgetRunEn,
  ...workspaceEn,
  ...widgetEn,
  ...wordsEn,
  ...evidenceEn,
} as const;
