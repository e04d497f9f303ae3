import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import { customerServiceWorkspace, loader } from '../../../sandbox/fixtures/standard-rows.ts';
import {
  checkWorkspace,
  type WorkspaceOptions,
  type WorkspaceSight,
} from '../../../shared/browser/check-workspace.ts';
import { judgeWorkspace, type WorkspaceExpectation } from '../../../shared/domain/judge-workspace.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import {
  channelProvider,
  migratedOrganisation,
  migratedProfile,
} from '../../builders/migrated-organisation.ts';
import { type Opened, openPlace, type Place } from '../../sandbox/workspace/open-workspace.ts';

const now = '2026-03-02T09:00:00.000Z';
const hostOf = (widget: string): string => `${widget}.widgets.example`;
const originOf = (widget: string): string => `https://${hostOf(widget)}`;

interface Scene {
  readonly widgets: readonly string[];
  readonly columns?: FixtureRow;
  readonly trusted?: string;
  /** Done to the organisation before anybody looks. */
  readonly change?: (opened: Opened) => void;
}

const profileOf = ({ double }: Opened): string =>
  String(
    double.store.rows('msdyn_appconfiguration').find((row) => row.msdyn_uniquename === migratedProfile)
      ?.msdyn_appconfigurationid,
  );

/** Takes every link of the profile over one relationship away. */
const unlinked = (relationship: string) => (opened: Opened) => {
  const profile = profileOf(opened);
  for (const { from, to } of opened.double.store.links(relationship))
    if (from === profile) opened.double.store.unlink(relationship, from, to);
};

const scenes = {
  good: { widgets: ['docks-at-init'] },
  'two providers': { widgets: ['docks-by-session', 'docks-at-init'] },
  'two providers without a session': { widgets: ['docks-at-init', 'never-docks'] },
  'loader unlinked': {
    widgets: ['docks-at-init'],
    change: unlinked('msdyn_appconfiguration_applicationextension'),
  },
  'provider detached': {
    widgets: ['docks-at-init'],
    change: unlinked('msdyn_appconfig_msdyn_channelprovider'),
  },
  'person unassigned': { widgets: ['docks-at-init'], change: unlinked('msdyn_appconfiguration_systemuser') },
  hidden: { widgets: ['hidden-at-init'] },
  'closes again': { widgets: ['closes-again'] },
  'waits for a click': { widgets: ['docks-on-event'] },
  'refused by policy': { widgets: ['refuses-by-policy'] },
  'refused by option': { widgets: ['refuses-by-option'] },
  redirected: { widgets: ['redirects'] },
  'redirected to the trusted domain': {
    widgets: ['redirects'],
    columns: { msdyn_trusteddomain: `${originOf('docks-at-init')}/` },
    trusted: originOf('docks-at-init'),
  },
} as const satisfies { readonly [name: string]: Scene };

type SceneName = keyof typeof scenes;

let place: Place;
const sights = new Map<SceneName, WorkspaceSight>();

function expectationOf(scene: Scene): WorkspaceExpectation {
  const { trusted } = scene;
  const more = trusted === undefined ? {} : { trusted };
  const panels = scene.widgets.map((widget) => ({ origin: originOf(widget), ...more }));
  return { profiles: [migratedProfile], panels };
}

async function lookAt(
  scene: Scene,
  more: Partial<WorkspaceOptions> = { stillSeconds: 4 },
): Promise<WorkspaceSight> {
  const rows = scene.widgets.map((widget) => channelProvider(hostOf(widget), scene.columns));
  const opened = await place.organisation(migratedOrganisation(rows));
  scene.change?.(opened);
  const expected = expectationOf(scene);
  const request = {
    environment: opened.url,
    app: customerServiceWorkspace,
    expected,
    names: ['contoso_redirects'],
  };
  const options = { signIn: await opened.signIn(), now: () => new Date(now), ...more };
  const sight = await checkWorkspace(place.browser, request, options);
  if (isRefusal(sight)) throw new Error(sight.reason);
  return sight;
}

const sightOf = (name: SceneName): WorkspaceSight => {
  const sight = sights.get(name);
  if (sight === undefined) throw new Error(`nobody looked at ${name}`);
  return sight;
};
const codes = (name: SceneName): readonly string[] =>
  judgeWorkspace(sightOf(name).evidence, expectationOf(scenes[name]))
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

beforeAll(async () => {
  place = await openPlace();
  const names = Object.keys(scenes) as SceneName[];
  // Three at a time: each waits in vain for what is missing, and the machine is small.
  for (let at = 0; at < names.length; at += 3)
    await Promise.all(
      names.slice(at, at + 3).map(async (name) => sights.set(name, await lookAt(scenes[name]))),
    );
}, 240_000);

afterAll(() => place.stop());

describe('the workspace of a migrated organisation', () => {
  it('shows the panel, with everything behind it', () => {
    const { evidence } = sightOf('good');
    expect(codes('good')).toEqual(['workspace-shows-panel']);
    expect(evidence).toMatchObject({
      source: 'observed',
      at: now,
      app: customerServiceWorkspace,
      profile: migratedProfile,
      consoleErrors: [],
    });
    expect(evidence.scripts).toEqual([
      expect.stringMatching(/%7B\d+%7D\/webresources\/msdyn_channelintegrationframework\.js$/),
    ]);
    expect(evidence.storage.applicationExtensions).toMatchObject({ loader: true, empty: false });
    expect(evidence.storage.applicationExtensions.occurs).toContain(loader);
    expect(evidence.storage.channelProviders).toMatchObject({ present: true, keys: ['channelProviders'] });
    expect(evidence.storage.channelProviders.hash).toMatch(/^[0-9a-f]{64}$/);
    const [frame] = evidence.frames;
    expect(frame).toMatchObject({ asked: originOf('docks-at-init'), shown: originOf('docks-at-init') });
    expect(frame?.width).toBeGreaterThan(300);
    expect(frame?.height).toBeGreaterThan(500);
  });

  it('is pictured whole, and the panel by itself, below 500 KB each', () => {
    const { screenshot, panel } = sightOf('good');
    for (const picture of [screenshot, panel]) {
      expect(
        Buffer.from(picture ?? [])
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
      expect(picture?.length).toBeLessThan(500_000);
    }
    expect(Buffer.from(panel ?? []).readUInt32BE(16)).toBe(343);
  });

  it('shows one panel of several once its widget opened a session', () => {
    expect(codes('two providers')).toEqual(['workspace-shows-panel']);
    const visible = sightOf('two providers').evidence.frames.filter((frame) => frame.visible);
    expect(visible.map(({ shown }) => shown)).toEqual([originOf('docks-by-session')]);
  });

  it('says which names occur in the entries and keeps the addresses in them to itself', () => {
    const { evidence } = sightOf('redirected');
    expect(evidence.storage.channelProviders.occurs).toEqual(['contoso_redirects']);
    expect(JSON.stringify(evidence)).not.toContain('secret');
  });
});

describe('waiting for the workspace', () => {
  /** Longer than the test may take, and than the look: whoever waits for it finds nothing. */
  const forEver = { patienceSeconds: 600, deadlineSeconds: 45 };

  it('ends once the page of a broken channel URL has ended elsewhere or refused, and the rest is good', async () => {
    const scene = { widgets: ['docks-by-session', 'refuses-by-policy', 'redirects'] };
    const { evidence } = await lookAt(scene, { ...forEver, quietSeconds: 1 });
    expect(judgeWorkspace(evidence, expectationOf(scene)).map(({ code }) => code)).toEqual([
      'panel-refused',
      'panel-wrong-origin',
      'workspace-console-errors',
    ]);
  });

  it('ends once the page asks nobody for anything and shows the same, whatever is wrong', async () => {
    const { evidence } = await lookAt(scenes['loader unlinked'], { ...forEver, stillSeconds: 1 });
    expect(
      judgeWorkspace(evidence, expectationOf(scenes['loader unlinked'])).map(({ code }) => code),
    ).toEqual(['no-loader-extension', 'library-not-loaded-in-workspace']);
  });

  it('goes on for what may still come: a panel that nobody has docked yet', async () => {
    const rows = [channelProvider(hostOf('never-docks'))];
    const opened = await place.organisation(migratedOrganisation(rows));
    const request = {
      environment: opened.url,
      app: customerServiceWorkspace,
      expected: expectationOf({ widgets: ['never-docks'] }),
    };
    const signIn = await opened.signIn();
    const late = { signIn, now: () => new Date(now), patienceSeconds: 600, deadlineSeconds: 10 };
    const never = { quietSeconds: 0, stillSeconds: 600 };
    expect(await checkWorkspace(place.browser, request, { ...late, ...never })).toMatchObject({
      reason: 'workspace_timed_out',
    });
  });
});

describe('what is wrong is told apart:', () => {
  it.each([
    ['loader unlinked', ['no-loader-extension', 'library-not-loaded-in-workspace']],
    ['provider detached', ['no-channel-providers', 'panel-missing']],
    ['hidden', ['panel-hidden']],
    ['closes again', ['panel-hidden']],
    ['waits for a click', ['panel-hidden']],
    ['two providers without a session', ['panel-hidden']],
    ['refused by policy', ['panel-refused']],
    ['refused by option', ['panel-refused']],
    ['redirected', ['panel-wrong-origin']],
    ['redirected to the trusted domain', ['workspace-shows-panel']],
    [
      'person unassigned',
      [
        'profile-not-active',
        'no-channel-providers',
        'no-loader-extension',
        'library-not-loaded-in-workspace',
      ],
    ],
  ] as const)('%s', (name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  it('a page that refuses to be framed is quoted from the console, without its query', () => {
    const errors = sightOf('refused by option').evidence.consoleErrors ?? [];
    expect(errors.join()).toContain('X-Frame-Options');
    expect(errors.join()).not.toContain('secret');
  });

  it('there is no picture of a panel that is not there', () => {
    expect(sightOf('loader unlinked').panel).toBeUndefined();
    expect(sightOf('loader unlinked').screenshot).toBeDefined();
  });
});
