import { describe, expect, it } from 'vitest';
import { analyse } from './memory-widget.ts';
import { visibleCases } from './visible-cases.ts';

describe('whether the panel is visible', () => {
  it.each(visibleCases)('follows from $name: $visible', async ({ files, visible, why }) => {
    const report = await analyse(files);
    expect([report.visible, report.why.code]).toEqual([visible, why]);
  });
});
