import { expect, it } from 'vitest';
import { composeObserver } from '../../shared/compose-observer.ts';
import { judgeWidget } from '../../shared/domain/judge-widget.ts';
import { type ReasonCode, refuse } from '../../shared/domain/reason.ts';
import { curePhrase, findingPhrase } from '../../shared/texts/phrases.ts';

const asked = {
  channelUrl: 'https://phone.example/',
  workspace: 'https://contoso.crm4.dynamics.example',
  hasSeveralProviders: false,
  run: true,
};

/** What is judged of a page that nobody can fetch, where the app that opens pages refuses. */
async function judged(reason: ReasonCode) {
  const warned: unknown[] = [];
  const log = { info: () => undefined, warn: (_what: string, fields?: object) => void warned.push(fields) };
  const refusing = async () => refuse(reason);
  const seen = await composeObserver({
    egress: { rules: { hosts: { '*.example': '127.0.0.1:1' } } },
    look: { browser: true, signIns: {} },
    opener: { run: refusing, workspace: refusing },
    log,
  } as unknown as Parameters<typeof composeObserver>[0]).widget(asked);
  const about = { kind: 'widget', step: 'widget-mode', id: 'w', at: '', hash: '' } as const;
  const sight = { ...about, address: asked.channelUrl, providers: [], label: 'Phone', ...seen };
  return { warned, findings: judgeWidget(sight).filter((one) => one.code === 'widget-not-run') };
}

it.each(['browser_app_away', 'browser_app_refused', 'browser_app_unlike'] as const)(
  'a page that was to be run and was not is told to people, with %s and what to do',
  async (reason) => {
    const { findings, warned } = await judged(reason);
    expect(findings).toMatchObject([{ severity: 'unchecked', params: { reason, name: 'Phone' } }]);
    expect(warned).toMatchObject([{ reason }]);
    const [finding] = findings;
    if (finding === undefined) throw new Error('nothing told');
    expect(findingPhrase('en', finding)?.key).toBe('finding.widget-not-run');
    expect(curePhrase(finding)?.key).toBe('cure.widget-not-run');
  },
);

it('where there is no browser at all, reading the code is what is done, and nothing is missing', async () => {
  expect(await judged('browser_missing')).toEqual({ warned: [], findings: [] });
});
