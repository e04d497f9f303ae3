/** Texts of the card that tells of drift checks which do not get through. */
export const outageEn = {
  'outage.open.title': 'Drift checks fail',
  'outage.open.sentence': '{environment} could not be compared with how it was left.',
  'outage.open.count': {
    one: '{count} scheduled check failed, on {at}.[ The last one that got through was on {checked}.]',
    other:
      '{count} checks failed since {since}, the last on {at}.[ The last one that got through was on {checked}.]',
  },
  'outage.open.meanwhile':
    'Until a check gets through, nobody hears of what changes there. This is not said again: the card is edited, and says so when checks work again.',
  'outage.over.title': 'Drift checks work again',
  'outage.over.sentence': '{environment} was read again on {at}.',
  'outage.over.count': {
    one: '{count} check had failed, on {since}.',
    other: '{count} checks had failed since {since}.',
  },
  'outage.over.meanwhile':
    'Nothing is missed: a check compares with how the environment was left, however long ago that was. What differs is on the drift card.',
} as const;
