import { shortRunId } from '../../shared/domain/ids.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Language } from '../../shared/texts/text.ts';
import { say } from '../texts/say.ts';

type Unproven = RunIn<'unproven'> | RunIn<'needs_repair'>;

/** Rows and links hold, and still the run that wrote last is not proven: what is open, and what closes it. */
export function proofLine(
  language: Language,
  { key }: Pick<EnvironmentSettings, 'key'>,
  { id, status }: Unproven,
): string {
  return say(language, status === 'unproven' ? 'cli.proof.unseen' : 'cli.proof.failed', {
    run: shortRunId(id),
    key,
  });
}

/** The same for a script. */
export const proofJson = ({ id, status }: Unproven): object => ({
  open: status === 'unproven' ? 'unseen' : 'failed',
  run: id,
});
