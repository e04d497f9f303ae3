/** What somebody may do with a card, and where all rows of a list are. */
export const ownViewEn = {
  'rights.rest': 'More can be done here by {who} of {environment}.',
  'rights.planner': 'planners',
  'rights.approver': 'approvers',
  'rights.operator': 'operators',
  'rights.fleet':
    'More can be done here by somebody with a role in every environment concerned: planner or approver to go on, operator too to stop.',
  'question.proposed': 'proposed: {option}',
} as const;
