import type { Browser } from 'playwright-core';
import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { type DataverseDouble, startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { startWidgets, type Widgets } from '../../../sandbox/widgets/start-widgets.ts';
import { workspacePages } from '../../../sandbox/workspace/serve-workspace.ts';
import { type SignInState, signInState } from '../../../sandbox/workspace/sign-in-state.ts';
import { startSignIn } from '../../../sandbox/workspace/start-sign-in.ts';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';

/** Account of an agent of the fixtures. */
export const agent = 'amelie.dubois@contoso.example';

/** A browser that finds the widgets, and organisations to open in it. */
export interface Place {
  readonly browser: Browser;
  readonly widgets: Widgets;
  readonly organisation: (fixture: Fixture) => Promise<Opened>;
  readonly stop: () => Promise<void>;
}

export interface Opened {
  readonly double: DataverseDouble;
  readonly url: string;
  readonly signIn: (account?: string) => Promise<SignInState>;
}

export async function openPlace(): Promise<Place> {
  const [widgets, door] = await Promise.all([startWidgets(), startSignIn()]);
  const pages = workspacePages(door);
  const browser = await launchBrowser({ ...browserOptions(process.env), args: widgets.chromiumArgs });
  const doubles: DataverseDouble[] = [];
  return {
    browser,
    widgets,
    organisation: async (fixture) => {
      const double = await startDataverse({ fixture, pages, authorize: async () => undefined });
      doubles.push(double);
      return { double, url: double.url, signIn: (account = agent) => signInState(double.url, account) };
    },
    stop: async () => {
      await browser.close();
      await Promise.all([door.stop(), widgets.stop(), ...doubles.map((double) => double.stop())]);
    },
  };
}
