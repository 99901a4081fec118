import { defineConfig } from 'vitest/config';

// Takes the pictures of the documentation anew: npm run screenshots.
export default defineConfig({
  test: {
    include: ['e2e/screenshots.ts'],
    environment: 'node',
    testTimeout: 300_000,
    // A busy machine needs longer than the usual second.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 120_000,
  },
});
