/** What words of our cards mean, for people who ask. */
export const meansEn = {
  'means.title': 'What that means',
  'means.planning': 'The environment is being read for a plan. Nothing is written.',
  'means.awaiting_approval':
    'The plan is made. Nothing is written until an approver approves exactly this plan.',
  'means.scheduled': 'Approved. It begins when its window opens; nothing is written before that.',
  'means.applying': 'Approved, and its changes are being written one after another.',
  'means.succeeded': 'The changes were written, and every check that was made passed.',
  'means.unproven':
    'The changes were written, but some checks could not be made yet: most often nobody has seen the panel in the workspace. Say look and the environment to make up for it.',
  'means.needs_repair':
    'The changes were written, but a check found that not all is as planned. Repair plans what puts it right.',
  'means.stopped': 'Some of the changes were written, then it stopped. The rest was not touched.',
  'means.failed': 'It could not be done, and nothing was written. The card says why.',
  'means.rejected': 'An approver said no. Nothing was written.',
  'means.cancelled': 'Somebody cancelled it before anything was written.',
  'means.unchecked': 'Nobody could look at this yet, so it is neither good nor bad.',
  'means.drift':
    'The environment is not as the last run left it: somebody or something has changed it since.',
  'means.snooze': 'I do not report this difference until the day you name. It stays a difference.',
  'means.provider':
    'A channel provider: the row that holds the address of a phone or channel panel. CIF 1.0 and 2.0 keep theirs in different tables.',
  'means.profile':
    'An app profile gives people their panels, templates and inbox. Each person has exactly one.',
  'means.panel': 'The phone or channel window inside the workspace, also called widget.',
  'means.loader':
    'The extension msdyn_CIFV2Loader: it makes a profile load the CIF 2.0 library, without which no panel appears.',
  'means.pilot': 'A few people are moved first, to see whether it works; widen moves the others.',
  'means.wave':
    'Environments of one order that are done together. The next wave begins after the one before.',
  'means.window': 'The hours in which an approved plan may be applied.',
  'means.digest': 'The fingerprint of a plan. An approval holds for exactly this plan and no other.',
  'means.run': 'One attempt from the plan to the result. Its six characters stand on the card.',
  'means.approver':
    'Somebody who may approve or reject a plan. Nothing is written without an approval; on protected environments nobody approves their own.',
} as const;
