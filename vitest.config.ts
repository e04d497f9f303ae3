import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // vitest 4 does not leave out the build folder by itself.
    exclude: ['node_modules/**', 'dist/**', 'out/**'],
    // What the reading identity sends to the Dataverse double is watched in every test.
    setupFiles: ['test/recorder/setup.ts'],
    globalSetup: ['test/recorder/global.ts'],
    pool: 'forks',
    maxWorkers: 2,
    globals: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
  },
});
