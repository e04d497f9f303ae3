import type { CardSender, CardSubject, SendResult } from '../../shared/engine/ports.ts';

export interface ShownCard {
  readonly kind: 'send' | 'edit';
  readonly reference: string;
  readonly activityId: string;
  readonly subject: CardSubject;
}

export interface FakeCards extends CardSender {
  /** Every send and edit that arrived, oldest first. */
  readonly shown: readonly ShownCard[];
  /** What every call answers from now on; `undefined`: as usual. */
  readonly answer: (result: Exclude<SendResult, { readonly kind: 'sent' }> | undefined) => void;
}

export function fakeCards(): FakeCards {
  const shown: ShownCard[] = [];
  let refusal: SendResult | undefined;
  const show = (card: ShownCard): SendResult => {
    if (refusal !== undefined) return refusal;
    shown.push(card);
    return { kind: 'sent', activityId: card.activityId };
  };
  return {
    shown,
    answer: (result) => {
      refusal = result;
    },
    send: async (reference, subject) =>
      show({ kind: 'send', reference, subject, activityId: `activity-${shown.length + 1}` }),
    edit: async (reference, activityId, subject) => show({ kind: 'edit', reference, subject, activityId }),
  };
}
