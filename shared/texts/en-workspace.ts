import type { WorkspaceFindingCode } from '../domain/judge-workspace.ts';
import { profilePage } from './admin-pages.ts';

/** What the workspace showed, and what helps. `by`: who says so, where it was not our own browser. */
export const workspaceEn = {
  'finding.library-not-loaded-in-workspace':
    'The workspace did not load msdyn_channelintegrationframework.js, so no panel can appear.[ Reported by {by}.]',
  'cure.library-not-loaded-in-workspace': `On the page ${profilePage} take the provider off the profile, add it again, sign in afresh and look again. If it stays so, look whether the 2.0 solution is complete.`,
  'finding.no-channel-providers':
    'Session storage holds no channel providers for this person.[ Reported by {by}.]',
  'cure.no-channel-providers':
    'Check that the provider is active and on the profile this person has, then take it off, add it again and sign in afresh.',
  'finding.no-loader-extension':
    'The application extensions of this session do not name msdyn_CIFV2Loader beside its library.[ Reported by {by}.]',
  'cure.no-loader-extension': `On the page ${profilePage} take the provider off the profile and add it again: that links the extension msdyn_CIFV2Loader. Then sign in afresh.`,
  'finding.panel-missing': 'The workspace has no panel for {origin}.[ Reported by {by}.]',
  'cure.panel-missing':
    'See to the other findings first. If there are none, compare the channel URL of the provider.',
  'finding.panel-wrong-origin':
    'The panel for {origin} ends at {shown}. The workspace does not answer pages of another origin.[ Reported by {by}.]',
  'cure.panel-wrong-origin':
    'Set the channel URL, or the trusted domain of the provider, to the origin where the page ends.',
  'finding.panel-refused':
    'The panel for {origin} stays blank: its page cannot be shown in a frame.[ Reported by {by}.]',
  'cure.panel-refused':
    'Ask the makers of the page to let this organisation frame it (frame-ancestors, X-Frame-Options), and check that its address answers.',
  'finding.panel-hidden': {
    one: 'The panel is there but not to be seen: it stays minimised or hidden.[ Reported by {by}.]',
    other: 'The panels of {count} providers are there but none is to be seen.[ Reported by {by}.]',
  },
  'cure.panel-hidden':
    'Let the widget call setMode(1) once CIFInitDone came; beside other providers it has to call createSession before.',
  'finding.panel-not-noted':
    'The page has more frames than were noted, and none of those is the panel for {origin}.[ Reported by {by}.]',
  'cure.panel-not-noted':
    'Close the other tabs of the session, so that the page has fewer frames, and look again.',
  'finding.panel-out-of-reach':
    'Our browser may not reach what the panel for {origin} needs, so how it looks here tells nothing.[ Reported by {by}.]',
  'cure.panel-out-of-reach':
    'Look with your own browser, or have whoever runs Cutover declare the host as internal.',
  'finding.profile-not-active':
    'This person does not work with {expected}[ but with {profile}].[ Reported by {by}.]',
  'cure.profile-not-active': `Look on the page ${profilePage} who else gives this person a profile: one of their own wins over roles. Then sign in afresh.`,
  'finding.workspace-console-errors': {
    one: 'The browser wrote {count} error to its console meanwhile.[ Reported by {by}.]',
    other: 'The browser wrote {count} errors to its console meanwhile.[ Reported by {by}.]',
  },
  'cure.workspace-console-errors': 'Not wrong by itself. Read them when something else is.',
  'finding.workspace-shows-panel':
    'The library is loaded, both entries are there, and the panel is to be seen.[ Reported by {by}.]',
  'cure.workspace-shows-panel': 'Nothing to do.',
} as const satisfies { readonly [K in `${'finding' | 'cure'}.${WorkspaceFindingCode}`]: unknown };
