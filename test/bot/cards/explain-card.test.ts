import { describe, expect, it } from 'vitest';
import { explainCard } from '../../../bot/cards/explain-card.ts';
import { explainRun } from '../../../shared/texts/explain.ts';
import { aReport } from '../../builders/reported.ts';
import { plainCard } from '../../gallery/plain-card.ts';

describe('a run in plain words', () => {
  it('tells each fact of its first paragraph, however long the name of the environment is', () => {
    for (const name of [
      'Contoso',
      'Contoso customer service of the western and northern regions of Europe',
    ]) {
      const report = aReport();
      const reported = { ...report, environment: { ...report.environment, name } };
      const [what = []] = explainRun('en', reported);
      const shown = plainCard(explainCard('en', reported, []));
      const facts = what.slice(1);
      expect(facts.length).toBeGreaterThan(1);
      expect(facts.filter((line) => !shown.some((one) => one.includes(line)))).toEqual([]);
    }
  });
});
