import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Run against servers, with real files and workers: most of the time of all tests. */
const integration = 'tests/electron/{api,cache,office,services}/**/*.test.ts'

export default defineConfig({
  test: {
    // Many tests wait for a server or a timer: one worker more than cores keeps the cores at work.
    maxWorkers: availableParallelism() + 1,
    // A busy machine may take long over what is polled for; the test's own limit stays the judge.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{electron,house,renderer,shared,scripts}/**/*.test.ts'],
          exclude: [integration],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'page',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: 'tests/renderer/harness/setup.ts',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [integration],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          testTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'torture',
          include: ['tests/torture/**/*.test.ts'],
          testTimeout: 1_800_000,
          // Consoles side by side: one works while another starts or waits until a doubt may be settled.
          maxConcurrency: 4,
        },
      },
      {
        test: {
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
