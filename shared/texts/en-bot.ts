/** Texts of the conversation itself. Each command has a line `command.<name>`; that is what help shows. */
export const botEn = {
  'command.help': 'Shows what I can do.',
  'command.environments': 'Lists the environments you can use.',
  'command.plan': 'Shows what a migration would change. Writes nothing.',
  'command.migrate': 'Plans the migration and asks for approval before anything is written.',
  'command.validate': 'Compares an environment with what was last applied. Writes nothing.',
  'command.status': 'Shows the open run and the latest ones.',
  'command.history': 'Lists the runs of an environment, newest first.',
  'command.cancel': 'Cancels the open run.',
  'help.title': 'Cutover moves phone and channel panels from CIF 1.0 to 2.0',
  'help.intro':
    'Nothing is written without a plan that somebody else can read and approve. Type one of these:',
  'welcome.title': 'Hello, I am Cutover',
  'welcome.intro':
    'I move channel providers from Channel Integration Framework 1.0 to 2.0: I plan, somebody approves, I apply and check. Begin with one of these:',
  'environments.title': 'Environments',
  'environments.none': 'There is no environment you can use. Ask the people who run Cutover for access.',
  'environments.line': '{name} · {key}[ · {note}]',
  'environments.protected': 'protected',
  'status.title': 'Status · {environment}',
  'status.open': 'The open run is on its card in this conversation.',
  'status.no-open': 'No run is open.',
  'status.none-yet': 'There was no run yet.',
  'status.run':
    '{at} · {kind} · {status} · {by} · run {run}[ · {joined} joined since the plan][ · {left} left and were skipped]',
  'history.title': 'History · {environment}',
  'answer.title': 'Not done',
  'said.approved': 'Approved: {environment}, run {run}. It is being applied.',
  'said.approved-in-part':
    'Approved by you: {environment}, run {run}. Another approver must approve it too; nothing is written before that.',
  'said.rejected': 'Rejected: {environment}, run {run}. Nothing was written.',
  'said.answered': 'Thank you. The plan of {environment}, run {run}, is being made again.',
  'said.cancelled': 'Cancelled: {environment}, run {run}.',
  'said.cancelling': '{environment}, run {run}, stops after the change under way.',
  'said.started': 'Started: {environment}, run {run}. See the new card.',
  'said.done': 'See the answer in the conversation.',
  'said.refreshed': 'This is how {environment}, run {run}, stands now.',
} as const;
