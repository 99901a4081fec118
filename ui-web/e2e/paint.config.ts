import { defineConfig } from 'vitest/config';

// Not a test: prints how soon the pages show something.
export default defineConfig({
  test: {
    include: ['e2e/paint.ts'],
    environment: 'node',
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 120_000,
  },
});
