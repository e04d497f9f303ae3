import { choice, flag, integer, lookup, plain, text } from './columns.ts';
import { component, uniqueName } from './component-table.ts';
import type { Column, Table } from './schema.ts';

/**
 * What a profile brings besides providers: session templates, productivity pane, smart assist, inbox, Copilot. From the
 * public table reference (msdyn_sessiontemplate, msdyn_paneconfiguration, msdyn_smartassistconfig,
 * msdyn_inboxconfiguration, msdyn_appcopilotconfiguration), where all but the templates belong to the organisation.
 */

const longMemo = text(1_048_576);
const initially = (value: boolean): Column => plain('boolean', { default: value });

const sessionTemplate = component('msdyn_sessiontemplate', {
  msdyn_uniquename: uniqueName,
  msdyn_title: text(200),
  msdyn_description: text(2000),
  msdyn_entity: text(100),
  msdyn_sessiontype: choice({ 0: 'Generic', 1: 'Entity' }, 1),
  msdyn_type: flag(false),
  msdyn_panelstate: choice({ 162450000: 'Minimized', 162450001: 'Hidden', 162450002: 'Docked' }, 162450002),
  msdyn_enabletitlesync: flag(false),
  msdyn_enablebuildexpression: flag(false),
  msdyn_expressiondata: longMemo,
});

const pane = component(
  'msdyn_paneconfiguration',
  { msdyn_uniquename: uniqueName, msdyn_panemode: initially(true), msdyn_panestate: initially(true) },
  'organization',
);

const smartAssist = component(
  'msdyn_smartassistconfig',
  {
    msdyn_uniquename: uniqueName,
    msdyn_isdefault: flag(false),
    msdyn_maxsuggestioncount: integer(-2_147_483_648, 2_147_483_647),
    msdyn_order: integer(-2_147_483_648, 2_147_483_647),
    msdyn_sourceentityname: text(100),
    msdyn_suggestiontype: choice(
      {
        192360000: 'Knowledge Article Suggestion',
        192360001: 'Similar Case Suggestion',
        192360002: 'Bot Suggestion',
      },
      null,
    ),
  },
  'organization',
);

/** The reference says `Delete: Cascade` of both, unlike of role mappings. */
const ofProfile = (more: Partial<Column> = {}): Column =>
  lookup('msdyn_appconfiguration', 'msdyn_appconfigurationid', {
    onDelete: 'cascade',
    ...more,
  } as Partial<Column>);

const inbox = component(
  'msdyn_inboxconfiguration',
  {
    msdyn_uniquename: uniqueName,
    msdyn_configuration: longMemo,
    msdyn_defaultsort: longMemo,
    msdyn_isdefault: flag(false),
    msdyn_isvisible: flag(false),
    _msdyn_appconfigurationid_value: ofProfile({ required: true }),
  },
  'organization',
);

const copilotFeatures = [
  'Ask a question',
  'Live conversation response',
  'Write an email',
  'Case Summary',
  'Live conversation summary',
  'Case-based knowledge creation',
  'Conversation to case autonomous creation',
  'Conversation to case manual creation',
];

/** No row for a feature means that the feature is on. */
const copilot = component(
  'msdyn_appcopilotconfiguration',
  {
    msdyn_copilotfeature: choice(
      Object.fromEntries(copilotFeatures.map((label, index) => [829_050_000 + index, label])),
      null,
    ),
    msdyn_enabled: flag(false),
    _msdyn_appconfigurationid_value: ofProfile(),
  },
  'organization',
);

export const profileTables: readonly Table[] = [sessionTemplate, pane, smartAssist, inbox, copilot];
