import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { comparedCard } from './compared-card.ts';
import { heading, line } from './elements.ts';
import { examinedCard } from './examined-card.ts';
import { findingLines } from './finding-lines.ts';
import { lookingCard } from './look-card.ts';
import { lookedCard } from './looked-card.ts';
import type { Body, Rendering } from './rendering.ts';
import { planElements } from './waiting-cards.ts';

type InquiryIn<S extends Inquiry['status']> = Extract<Inquiry, { readonly status: S }>;

const plain = { params: {}, elements: [], buttons: [], next: [] };

function askedCard({ what }: InquiryIn<'asked'>, { environment }: Rendering): Body {
  const thanked = what === 'report' ? { sentence: 'report.judging' as const } : {};
  return { ...plain, ...thanked, tone: 'accent', params: { environment: environment.name } };
}

function plannedCard(_inquiry: InquiryIn<'planned'>, view: Rendering): Body {
  const { key } = view.environment;
  const next = view.plan?.changes.length === 0 ? [`validate ${key}`] : [`migrate ${key}`];
  return { ...plain, tone: 'default', elements: planElements(view), next };
}

function validatedCard(inquiry: InquiryIn<'validated'>, view: Rendering): Body {
  const { language, environment, limits, whole } = view;
  const failed = inquiry.findings.some((finding) => finding.severity === 'error');
  const never = inquiry.against === undefined ? [line(language, 'card.never-migrated')] : [];
  const findings = findingLines(language, inquiry.findings, limits.findings, { of: 'checks', whole });
  const checks = findings.length === 0 ? [] : [heading(language, 'card.checks'), ...findings];
  const unchecked = inquiry.findings.some((finding) => finding.severity === 'unchecked');
  // What nobody saw is seen with the browser of whoever asks.
  const looks = unchecked && inquiry.against !== undefined ? ['look'] : [];
  const plans = failed ? ['plan', 'migrate'] : ['plan'];
  return {
    ...(inquiry.against === undefined
      ? { tone: 'default', title: 'check.title.never', sentence: 'check.never' }
      : failed
        ? { tone: 'attention', title: 'validate.title.differs' }
        : unchecked
          ? { tone: 'warning', title: 'validate.title.unchecked' }
          : { tone: 'good', title: 'validate.title.good' }),
    params: { environment: environment.name },
    elements: [...never, ...checks],
    buttons: [],
    next: [...looks, ...plans].map((command) => `${command} ${environment.key}`),
  };
}

function refusedCard(inquiry: InquiryIn<'refused'>, { language, environment }: Rendering): Body {
  const { reason } = inquiry.refusal;
  const why = line(language, `reason.${reason}`, {
    ...refusalParams(language, inquiry.refusal),
    environment: environment.name,
  });
  const { key } = environment;
  const next = inquiry.what === 'report' ? [`look ${key}`, `status ${key}`] : [`${inquiry.what} ${key}`];
  return { ...plain, tone: 'attention', elements: [why], next };
}

const inquiryCards = {
  asked: askedCard,
  planned: plannedCard,
  validated: validatedCard,
  compared: comparedCard,
  looking: lookingCard,
  looked: lookedCard,
  examined: examinedCard,
  refused: refusedCard,
} satisfies { readonly [S in Inquiry['status']]: (inquiry: InquiryIn<S>, view: Rendering) => Body };

export function inquiryBody(inquiry: Inquiry, view: Rendering): Body {
  const render = inquiryCards[inquiry.status] as (inquiry: Inquiry, view: Rendering) => Body;
  return render(inquiry, view);
}
