/** Texts of the evidence in a report as Markdown. */
export const evidenceEn = {
  'evidence.widget': '{at} · widget “{label}” at {address}',
  'evidence.framed': 'may be framed: {framed}[, ends at {origin}]',
  'evidence.code-unread': 'its code could not be read',
  'evidence.by-code':
    'by its code: panel {panel} ({why}), CIFInitDone {init}, library {loading}, calls {calls}',
  'evidence.when-run':
    'when run: panel {panel} ({why}), CIFInitDone {init}, library {loading}, calls {calls}, ended {stopped}',
  'evidence.none': 'none',
  'evidence.observed': '{at} · workspace, observed by Cutover',
  'evidence.reported': '{at} · workspace, reported by {by}',
  'evidence.who': 'user {user}, app {app}, profile {profile}',
  'evidence.not-told': 'not told',
  'evidence.cif-library': 'library: {scripts}',
  'evidence.absent': '{name}: not there',
  'evidence.empty': '{name}: empty[, sha256 {hash}]',
  'evidence.entry': {
    one: '{name}: {count} character[, names {names}][, sha256 {hash}]',
    other: '{name}: {count} characters[, names {names}][, sha256 {hash}]',
  },
  'evidence.names-loader': '{entry}, names the loader',
  'evidence.no-loader': '{entry}, does not name the loader',
  'evidence.frame': 'frame {address}[, shows {shown}]: {width} × {height}',
  'evidence.frame-hidden': 'frame {address}[, shows {shown}]: not to be seen',
  'evidence.no-address': 'without an address',
  'evidence.error-page': 'an error page',
  'evidence.withheld': "out of reach of Cutover's own browser: {address}",
  'evidence.unheard': 'console: nobody listened',
  'evidence.console': 'console error: {message}',
  'evidence.pictures': 'pictures: {names}',
  'evidence.not-seen': '{at} · workspace not seen: {why}',
  'report.evidence-heading': 'Evidence',
  'report.not-executed': 'Not executed',
  'report.who-did-what': 'Who did what',
  'report.ids': 'Run {run}[, plan {plan}]',
  'report.progress':
    '{done} of {total} changes written, {present} already so, {refused} refused[, {skipped} skipped].',
} as const;
