import type { looks } from '../pictures.ts';

interface Chosen {
  readonly id: string;
  readonly language: 'en' | 'de' | 'ja' | 'qps';
  readonly look: (typeof looks)[number]['name'];
  readonly title: string;
  /** What the picture shows, for whoever does not see it, and what to look at. */
  readonly says: string;
}

/** Cards that say what the others are like: from the plan to the result, and what goes wrong in between. */
export const chosen: readonly Chosen[] = [
  {
    id: 'awaiting_approval-as-approver',
    language: 'en',
    look: 'light',
    title: 'A plan, as an approver sees it',
    says: 'How many changes of what, then each by the steps of the guide with its values, what to know, and the decision.',
  },
  {
    id: 'needs_decisions',
    language: 'en',
    look: 'light',
    title: 'A plan with a question',
    says: 'The question comes first, its safe answer is chosen already, and its button stands with it.',
  },
  {
    id: 'guarded',
    language: 'en',
    look: 'phone',
    title: 'A plan that needs two approvers and waits for its window',
    says: 'On a phone: why two are needed, who has approved, who was asked, and when it will begin.',
  },
  {
    id: 'applying-slow',
    language: 'en',
    look: 'dark',
    title: 'Under way, slower than usual',
    says: 'A bar with numbers beside it, how long it may take, why it is slow, and a way to stop it.',
  },
  {
    id: 'stopped',
    language: 'en',
    look: 'dark',
    title: 'Stopped half way',
    says: 'What was written and what was not, where and why it stopped, and what puts it right.',
  },
  {
    id: 'stale',
    language: 'en',
    look: 'phone',
    title: 'Approved, but out of date',
    says: 'Somebody changed a row since the plan was made: which row, who and when, and that nothing was written.',
  },
  {
    id: 'succeeded-pilot',
    language: 'en',
    look: 'light',
    title: 'The result of a pilot',
    says: 'What was written, what was checked, and everybody else as the next step.',
  },
  {
    id: 'drift-news',
    language: 'en',
    look: 'light',
    title: 'What differs since',
    says: 'The new differences first, old and new values, who changed it and when, and a decision beside each.',
  },
  {
    id: 'environments-5',
    language: 'en',
    look: 'dark',
    title: 'All environments',
    says: 'How many stand how, and the most urgent first.',
  },
  {
    id: 'fleet-working',
    language: 'en',
    look: 'contrast',
    title: 'Many environments in waves',
    says: 'In high contrast: how far the wave is, and which plans wait for whom.',
  },
  {
    id: 'unproven',
    language: 'de',
    look: 'light',
    title: 'Written, but not seen to work: in German',
    says: 'What was written is not called done while nobody has seen the panel.',
  },
  {
    id: 'check-news',
    language: 'ja',
    look: 'phone',
    title: 'The answer to a check: in Japanese',
    says: 'How many are new and known on one line, then what they are.',
  },
  {
    id: 'welcome-own',
    language: 'qps',
    look: 'phone',
    title: 'The welcome: in words that are longer than those of most languages',
    says: 'The pseudo-locale finds texts that do not fit, and words that never were translated.',
  },
];

export const pictureOf = ({ id, language, look }: Chosen): string => `${id}.${language}.${look}.png`;
