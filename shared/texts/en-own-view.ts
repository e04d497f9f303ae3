/** What somebody may do with a card, and where all rows of a list are. */
export const ownViewEn = {
  'rights.rest': 'More can be done here by {who} of {environment}.',
  'rights.planner': 'planners',
  'rights.approver': 'approvers',
  'rights.operator': 'operators',
  'rights.fleet':
    'More can be done here by somebody with a role in every environment concerned: planner or approver to go on, operator too to stop.',
  'list.terminal': 'and {more} more. All of them, in a terminal: npx cutover {line}',
  'list-page.count': { one: '{count} row', other: '{count} rows' },
  'list-page.seen': 'As {by} may see it · as of {at}',
  'list-page.nothing': 'There is nothing in this list now.',
  'list-page.left': 'What was not carried out',
  'list-page.drift': 'What differs',
  'list-page.silent': 'What is silent',
  'list-page.history': 'Runs',
  'list-page.members': 'Environments of this request',
  'welcome.need': 'What I need',
  'welcome.need.role':
    'a role for you in at least one environment: whoever runs Cutover writes it into its settings',
  'welcome.need.approver':
    'somebody else as approver: in a protected environment nobody approves their own plan',
  'welcome.need.access':
    'access to each environment; “{command-doctor}” says what is missing and how to mend it',
  'welcome.environments': 'Your environments',
  'welcome.each': 'Each of you is shown those they may read: say “{command-environments}”.',
  'welcome.none':
    'None is open to you yet. Ask whoever runs Cutover for a role, then say “{command-environments}”.',
  'own-view.answers':
    'A planner answers the questions below; then the plan is made again. Nothing is written before that.',
  'own-view.proposed': 'proposed: {option}',
} as const;
