import { startVitest } from 'vitest/node';
import whole from '../../vitest.config.ts';

/** The suite's own set-up over one file with a planted write, which is no test of the suite. */
const { setupFiles = [] } = whole.test ?? {};
const vitest = await startVitest('test', [], {
  config: false,
  watch: false,
  include: ['test/recorder/planted-write.ts'],
  setupFiles,
});
await vitest.close();
