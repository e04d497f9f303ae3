import type { KeptWidget } from '../../domain/baseline.ts';
import type { Evidence, WidgetSight } from '../../domain/evidence.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { isBlocking } from '../../domain/finding.ts';
import { judgeWidget } from '../../domain/judge-widget.ts';
import type { CheckInput } from '../step.ts';
import { workspace } from '../workspace.ts';

/** What reading the pages told, by provider. What running them told is left out: a nightly check only reads. */
export function widgetsKept(
  expect: readonly Expectation[],
  evidence: readonly Evidence[],
): readonly KeptWidget[] {
  const labels = new Map(
    expect.flatMap((one) =>
      one.kind === 'row' && one.table === 'msdyn_channelprovider' ? [[one.id, one.label] as const] : [],
    ),
  );
  return evidence
    .filter((one): one is WidgetSight => one.kind === 'widget')
    .flatMap((sight) =>
      sight.providers.map((provider): KeptWidget => {
        const { run: _run, ...read } = sight;
        const hash = sight.code?.codeHash;
        return {
          provider,
          label: labels.get(provider) ?? sight.label,
          findings: judgeWidget(read).map(({ code, severity }) => ({ code, severity })),
          ...(hash === undefined ? {} : { codeHash: hash }),
        };
      }),
    );
}

/** What a look at the workspace found wrong; nothing where nobody looked. */
export function workspaceKept(input: CheckInput): readonly string[] | undefined {
  if (!input.evidence.some((one) => one.kind === 'workspace')) return undefined;
  const findings = workspace.check(input);
  if (findings.some((one) => one.code === 'workspace-of-somebody-else')) return undefined;
  return [...new Set(findings.filter(isBlocking).map((one) => one.code))].sort();
}
