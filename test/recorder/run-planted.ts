import { startVitest } from 'vitest/node';
import whole from '../../vitest.config.ts';

/** The suite's own set-up over files with a planted write and a planted refusal, which are no tests of the suite. */
const { setupFiles = [] } = whole.test ?? {};
const vitest = await startVitest('test', [], {
  config: false,
  watch: false,
  include: ['test/recorder/planted-write.ts', 'test/recorder/planted-refusal.ts'],
  setupFiles,
});
await vitest.close();
