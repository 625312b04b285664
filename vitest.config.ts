import { defineConfig } from 'vitest/config';

/** Tests that start real servers, and so wait until those are to be had. */
const serverTests = [
  'test/unit/contract/verify.test.ts',
  'test/unit/services/exit.test.ts',
  'test/unit/services/lasting-postgres.test.ts',
  'test/unit/services/postgres-cluster.test.ts',
  'test/unit/services/lasting-redis.test.ts',
  'test/unit/services/redis-store.test.ts',
  'test/unit/services/lasting-s3.test.ts',
  'test/unit/services/s3-store.test.ts',
];

/** What is generated carries tests of its own, which run inside a backend and not here. */
const generated = ['**/node_modules/**', 'test/golden/*/**'];

/** Tests that need Python, and are their own tier. */
const pythonTests = 'test/backends/fastapi-*.test.ts';

// Generous, because nothing here is a test of speed and the machine may be busy.
const patience = { testTimeout: 240_000, hookTimeout: 240_000 };

/** A project per tier: `vitest --project unit`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [...generated, ...serverTests],
          ...patience,
        },
      },
      ...['cli', 'terminal', 'architecture', 'docs', 'golden', 'matrix'].map((name) => ({
        test: { name, include: [`test/${name}/**/*.test.ts`], exclude: generated, ...patience },
      })),
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'services', include: serverTests, ...patience } },
      {
        test: {
          name: 'python',
          include: [pythonTests],
          globalSetup: ['test/backends/python-setup.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'backends',
          include: ['test/backends/**/*.test.ts'],
          exclude: [...generated, pythonTests],
          globalSetup: ['test/backends/setup.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          // One stage of a backend builds on the one before it.
          bail: 0,
        },
      },
    ],
    // Two cores are the smallest machine that this runs on; compilers and servers below a test use more than one.
    maxWorkers: 2,
  },
});
