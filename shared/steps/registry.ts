import { activeChannels } from './active-channels.ts';
import { appProfile } from './app-profile.ts';
import { channelProvider } from './channel-provider.ts';
import { environment } from './environment.ts';
import { loaderExtension } from './loader-extension.ts';
import type { Step } from './step.ts';
import { users } from './users.ts';
import { widgetMode } from './widget-mode.ts';
import { workspace } from './workspace.ts';

/** In the page's order, which is also the order of a plan's changes: configuration first, people last. */
export const steps: readonly Step[] = [
  environment,
  channelProvider,
  appProfile,
  loaderExtension,
  users,
  activeChannels,
  widgetMode,
  workspace,
];
