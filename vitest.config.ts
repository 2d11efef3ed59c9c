import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,lib,server,cli,components,scripts,enhance}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
