import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgets as kinds } from '../../../sandbox/fixtures/widgets/widget-hosts.ts';
import { startWidgets, type Widgets } from '../../../sandbox/widgets/start-widgets.ts';
import type { WidgetFindingCode } from '../../../shared/domain/widget-report.ts';
import { checkWidget } from '../../../shared/widget/check-widget.ts';
import { checkFraming } from '../../../shared/widget/fetch/check-framing.ts';
import { makeWebLoader } from '../../../shared/widget/fetch/web-loader.ts';
import { expectedFraming, expectedReports } from './expected-widgets.ts';

let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets();
});
afterAll(() => widgets.stop());

const workspace = 'https://contoso.crm4.dynamics.com';
/** Whose library the pages load where nobody in particular opens them. */
const organisation = 'https://contoso.crm10.dynamics.example';

/** What the product says of one page, read as the product reads it. */
async function look(name: string, hasSeveralProviders = false) {
  const origin = `https://${name}.widgets.example`;
  const loader = makeWebLoader({
    rules: { hosts: { '*.example': widgets.address } },
    certificates: [widgets.authority],
  });
  try {
    const framing = await checkFraming(loader, { channelUrl: `${origin}/`, workspace });
    const page = await loader.load(`${origin}/`);
    const options = { hasSeveralProviders, organisation };
    const code = 'text' in page ? await checkWidget({ page }, loader, options) : undefined;
    const findings = code?.findings.map(
      (one) => `${one.code} ${one.file.replace(origin, '')}:${one.line}:${one.column}`,
    );
    return {
      framing: framing.findings.map((one) => one.code),
      report: { visible: code?.visible, init: code?.init, findings },
    };
  } finally {
    await loader.close();
  }
}

describe('the pages of the sandbox', () => {
  it.each(Object.entries(expectedReports))('say what they are for: %s', async (name, report) => {
    expect(await look(name)).toEqual({ framing: [], report });
  });

  it.each(Object.entries(expectedFraming))('are not shown, or not heard: %s', async (name, code) => {
    expect((await look(name)).framing).toEqual([code]);
  });

  it('are each expected to be something', () => {
    const expected = [...Object.keys(expectedReports), ...Object.keys(expectedFraming)];
    expect(expected.sort()).toEqual(Object.keys(kinds).sort());
  });

  it('show every finding about code but those of the check itself', async () => {
    const shown = Object.values(expectedReports).flatMap(({ findings }) =>
      findings.map((one: string) => one.split(' ')[0]),
    );
    const beside = await look('docks-at-init', true);
    expect(beside.report.findings).toEqual(['several-providers-need-session /:10:9']);
    const wanted = [
      'does-not-parse',
      'library-not-loaded',
      'library-loaded-twice',
      'missing-crmurl',
      'missing-cifid',
      'init-not-awaited',
      'init-listener-race',
      'api-captured-too-early',
      'minimised-at-init',
      'hidden-at-init',
      'visible-only-on-event',
      'shown-by-session',
      'dynamic-mode',
      'open-form-object-argument',
      'event-name-case',
      'placeholder-org-url',
      'foreign-org-url',
      'calls-only-in-comments',
      'not-a-cif-widget',
    ] satisfies readonly WidgetFindingCode[];
    expect(wanted.filter((code) => !shown.includes(code))).toEqual([]);
  });
});
