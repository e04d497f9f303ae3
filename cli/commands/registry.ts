import type { TerminalCommand } from './command.ts';
import type { CommandName } from './usages.ts';

/** In the order of help. Each is loaded when it is called: most need the whole product, and help needs nothing. */
export const commands = {
  doctor: async () => (await import('./doctor.ts')).doctor,
  plan: async () => (await import('./plan.ts')).plan,
  validate: async () => (await import('./validate.ts')).validate,
  drift: async () => (await import('./drift.ts')).drift,
  widget: async () => (await import('./widget.ts')).widget,
  history: async () => (await import('./history.ts')).history,
  show: async () => (await import('./show.ts')).show,
  explain: async () => (await import('./explain.ts')).explain,
  report: async () => (await import('./report.ts')).report,
  audit: async () => (await import('./audit.ts')).audit,
  live: async () => (await import('./live.ts')).live,
  'dataverse-users': async () => (await import('./dataverse-users.ts')).dataverseUsers,
} as const satisfies { readonly [N in CommandName]: () => Promise<TerminalCommand> };
