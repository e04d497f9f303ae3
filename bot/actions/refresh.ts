import type { Action } from './action.ts';
import { ownView } from './own-view.ts';

export const refresh: Action<'refresh'> = (context, { run }) => ownView(context, run, 'said.refreshed');
