/** Texts of the conversation itself. Each command has a line `command.<name>`; that is what help shows. */
export const botEn = {
  'command.help': 'Shows what I can do.',
  'command.environments':
    'Shows how each of the environments stands that you can use. The same: {command-status} {command-all}.',
  'command.plan':
    'Shows what a migration would change. Writes nothing. Of all at once: {command-plan} {command-all}, or {command-plan} {command-all} --only test.',
  'command.migrate':
    'Plans the migration and asks for approval before anything is written. Add --pilot 5 to move five people first, or --window "Sat 22:00-02:00 Europe/Berlin" to have it applied then. Several in waves: {command-migrate} {command-all} --only test --waves 3; each needs its own approval.',
  'command.validate':
    'Compares an environment with what was last applied. Writes nothing. All at once: {command-validate} {command-all}.',
  'command.repair':
    "Plans what puts right what the last run's checks found, or else known drift, and asks for approval.",
  'command.look':
    'Looks at the panel once more, or lets you look with your own browser where mine cannot. Writes nothing.',
  'command.check drift':
    'Compares an environment with how it was left, and says what differs. Writes nothing. All at once: {command-check-drift} {command-all}.',
  'command.schedule':
    'Shows when an environment is checked for drift, or sets it: daily 06:00 Europe/Berlin.',
  'command.subscribe': 'Has cards of runs and drift come to this conversation: add runs, drift or all.',
  'command.unsubscribe': 'Ends that.',
  'command.status': 'Shows the open run and the latest ones.',
  'command.history': 'Lists the runs of an environment, newest first.',
  'command.hand over': 'Asks another approver to decide, as in: hand over contoso-dev to Carla Gomez.',
  'command.explain': 'Explains a run in plain words, for a change ticket.',
  'command.cancel':
    'Cancels the open run. What is under way for many environments at once is stopped by {command-cancel} {command-all}.',
  'help.title': 'Cutover moves phone and channel panels from CIF 1.0 to 2.0',
  'help.intro':
    'Nothing is written without a plan that somebody else can read and approve. Type one of these:',
  'help.more': 'More commands ({count})',
  'help.each': 'More on one of them: {line}. On all: {all}.',
  'welcome.title': 'Hello, I am Cutover',
  'welcome.intro':
    'I move channel providers from Channel Integration Framework 1.0 to 2.0: I plan, somebody approves, I apply and check. You say:',
  'environments.title': 'Environments',
  'environments.count': { one: '{count} environment', other: '{count} environments' },
  'environments.none': 'There is no environment you can use. Ask the people who run Cutover for access.',
  'environments.protected': 'protected',
  'status.title': 'Status · {environment}',
  'status.open': 'The open run is on its card in this conversation.',
  'status.no-open': 'No run is open.',
  'status.none-yet': 'There was no run yet.',
  'status.run':
    '{at} · {kind} · {status} · {by} · run {run}[ · {joined} joined since the plan][ · {left} left and were skipped][ · panel reported by {reporter}]',
  'history.title': 'History · {environment}',
  'look.open': '1. Open the workspace as one of the people moved, and wait until it is ready.',
  'look.run':
    '2. Copy all that is in the field. In the workspace open the developer tools (F12), choose Console, paste it and press Enter.',
  'look.paste': '3. Copy the text that comes out and send it to me here.',
  'look.lines': 'Lines to copy',
  'look.lines-altered': 'Press the button again for fresh lines.',
  'look.harmless':
    'They make no request, change nothing, and read no cookie and no token. A browser that has never been asked to wants you to type "allow pasting" first.',
  'report.judging': 'Thank you. I am comparing it with {environment}; the answer appears on this card.',
  'report.succeeded': 'Thank you. In your browser the panel is to be seen, so run {run} is done and checked.',
  'report.unproven': 'Thank you. What your browser shows neither proves nor disproves run {run}.',
  'report.unchanged': 'Thank you. What your browser shows proves nothing new: run {run} still needs repair.',
  'report.needs_repair': {
    one: 'Thank you. In your browser {count} thing is not as planned for run {run}:',
    other: 'Thank you. In your browser {count} things are not as planned for run {run}:',
  },
  'report.still-needs-repair':
    'Thank you. In your browser the panel is to be seen. Run {run} still has other checks that fail:',
  'looked.succeeded': 'I looked again: the panel is to be seen, so run {run} is done and checked.',
  'looked.unproven': 'I looked again. What I see neither proves nor disproves run {run}.',
  'looked.unchanged': 'I looked again. What I see proves nothing new: run {run} still needs repair.',
  'looked.needs_repair': {
    one: 'I looked again: {count} thing is not as planned for run {run}:',
    other: 'I looked again: {count} things are not as planned for run {run}:',
  },
  'looked.still-needs-repair':
    'I looked again: the panel is to be seen. Run {run} still has other checks that fail:',
  'said.approved': 'Approved: {environment}, run {run}. It is being applied.',
  'said.approved-in-part':
    'Approved by you: {environment}, run {run}. Another approver must approve it too; nothing is written before that.',
  'said.scheduled': 'Approved: {environment}, run {run}. It begins when its window opens.',
  'said.rejected': 'Rejected: {environment}, run {run}. Nothing was written.',
  'said.answered': 'Thank you. The plan of {environment}, run {run}, is being made again.',
  'said.cancelled': 'Cancelled: {environment}, run {run}.',
  'said.cancelling': '{environment}, run {run}, stops after the change under way.',
  'said.started': 'Started: {environment}, run {run}. See the new card.',
  'said.done': 'See the answer in the conversation.',
  'said.refreshed': 'This is how {environment}, run {run}, stands now.',
} as const;
