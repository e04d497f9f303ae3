import { describe, expect, it } from 'vitest';
import type { Evidence, WidgetSight, WorkspaceSight } from '../../../shared/domain/evidence.ts';
import { refuse } from '../../../shared/domain/reason.ts';
import { evidenceMarkdown } from '../../../shared/report/evidence-markdown.ts';
import { sightOf } from '../../contracts/evidence-samples.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';

const reported = sightOf('reported-1', 'contoso_voice');
const observed: WorkspaceSight = {
  ...reported,
  id: 'workspace',
  seen: {
    ...reported.seen,
    source: 'observed',
    scripts: ['https://x.example/a/msdyn_channelintegrationframework.js?token=secret'],
    frames: [
      { asked: 'https://phone.example', shown: null, visible: true, width: 340, height: 600 },
      { asked: 'https://phone.example', shown: 'https://login.example', visible: false, width: 0, height: 0 },
    ],
    consoleErrors: ['GET https://phone.example/a?code=secret#secret failed `x`', 'https://b.example/plain'],
  },
};
const { by: _nobody, ...own } = observed;
const widget: WidgetSight = {
  kind: 'widget',
  step: 'widget-mode',
  id: 'widget-1',
  at: reported.at,
  hash: 'b'.repeat(64),
  address: 'https://phone.example/panel?key=secret',
  providers: [],
  label: '*Phone* [x](https://y.example)',
  framing: { framed: 'yes', finalOrigin: 'https://phone.example', findings: [] },
  code: dockingWidget,
};
const text = (...evidence: readonly Evidence[]): string => evidenceMarkdown('en', evidence).join('\n');

describe('evidence in a report', () => {
  it('says who reported it, and never that it was observed', () => {
    expect(text(reported)).toContain('workspace, reported by ');
    expect(text(reported)).not.toContain('observed');
    expect(text(own)).toContain('workspace, observed by Cutover');
  });

  it('gives the hash of each', () => {
    expect(text(reported, widget)).toContain(reported.hash);
    expect(text(reported, widget)).toContain('b'.repeat(64));
  });

  it('shows addresses without what follows their path', () => {
    const shown = text(own, widget);
    expect(shown).not.toContain('secret');
    expect(shown).toContain('https://phone.example/a?…');
    expect(shown).toContain('`https://b.example/plain`');
  });

  it('tells frames that were seen, that were not, and where they ended', () => {
    expect(text(own)).toContain('frame `https://phone.example`, shows an error page: 340 × 600');
    expect(text(own)).toContain(
      'frame `https://phone.example`, shows `https://login.example`: not to be seen',
    );
  });

  it('names panels that our own browser could not judge, as it may not reach what they need', () => {
    const told = text({ ...own, seen: { ...own.seen, withheld: ['https://inside.example'] } });
    expect(told).toContain("out of reach of Cutover's own browser: `https://inside.example`");
    expect(text(own)).not.toContain('out of reach');
  });

  it('tells of a widget what its code says, whether it may be framed, and that it was not run', () => {
    expect(text(widget)).toContain('by its code: panel shown (docks-at-init), CIFInitDone awaited');
    expect(text(widget)).toContain('may be framed: yes, ends at `https://phone.example`');
    expect(text(widget)).not.toContain('when run');
    expect(text(widget)).toContain('“\\*Phone\\* \\[x\\](https://y.example)”');
  });

  it('says why nothing was seen', () => {
    const { at, hash } = reported;
    const base = { id: 'workspace', step: 'workspace', at, hash } as const;
    const lines = text({ ...base, kind: 'workspace-not-seen', refusal: refuse('sign_in_needed') });
    expect(lines).toContain('workspace not seen: The workspace asks for a sign-in');
  });
});
