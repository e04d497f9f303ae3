import { describe, expect, it } from 'vitest';
import { flowCases, languageCases } from './language-cases.ts';
import { analyse, beforeTag, onInit } from './memory-widget.ts';

const whyOf = { 0: 'minimised-at-init', 1: 'docked-at-init' } as const;

describe('the language', () => {
  it.each(languageCases)('gives $mode for $code', async ({ code, mode }) => {
    const really: unknown = new Function(code)();
    const report = await analyse(onInit(`function f() { ${code} }\nMicrosoft.CIFramework.setMode(f())`));
    expect([really, report.why.code]).toEqual([mode, whyOf[mode]]);
  });

  it.each(flowCases)('leaves mode $mode after $code', async ({ code, mode }) => {
    const report = await analyse(onInit(code));
    expect(report.why.code).toBe(whyOf[mode]);
  });

  it.each(['null.x;', 'initTelemetryThatIsNowhere();'])(
    'does not say that a listener is added after %s',
    async (code) => {
      const listen = "addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(1));";
      const report = await analyse(beforeTag(`${code}\n${listen}`));
      expect(report.visible).not.toBe('yes');
    },
  );

  it('stops an event where a listener does', async () => {
    const listen = (body: string) => `addEventListener('CIFInitDone', (e) => { ${body} });`;
    const report = await analyse(
      beforeTag(
        `${listen('Microsoft.CIFramework.setMode(1); e.stopImmediatePropagation()')}\n${listen('Microsoft.CIFramework.setMode(0)')}`,
      ),
    );
    expect(report.why.code).toBe('docked-at-init');
  });
});
