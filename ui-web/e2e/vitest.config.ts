import { defineConfig } from 'vitest/config';

// One after another: each test has a server and a browser of its own.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 300_000,
    // A busy machine needs longer than the usual second.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 120_000,
  },
});
