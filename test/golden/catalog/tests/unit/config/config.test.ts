import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../../src/config/config.ts';
import type { Environment } from '../../../src/config/load-environment.ts';
import { testConfig, testEnvironment } from '../../fixtures/test-config.ts';

function problemsOf(changes: Environment): readonly string[] {
  try {
    testConfig(changes);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  test('has a default for everything but the secret and the database', () => {
    const blank = Object.fromEntries(Object.keys(testEnvironment).map((name) => [name, '']));
    const { APP_ENV, APP_SECRET, DATABASE_URL } = testEnvironment;
    const config = loadConfig({ ...blank, APP_ENV, APP_SECRET, DATABASE_URL });
    expect(config).toMatchObject({
      PORT: 3000,
      BODY_LIMIT_BYTES: 1_048_576,
      CORS_ORIGINS: [],
      PROBLEM_BASE_URI: '/problems',
    });
    expect(config.DATABASE_DIRECT_URL).toBeUndefined();
  });

  test('names every problem at once', () => {
    const problems = problemsOf({ APP_SECRET: 'short', DATABASE_URL: '', PORT: 'x', CORS_ORIGINS: '*' });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'APP_SECRET',
      'CORS_ORIGINS',
      'DATABASE_URL',
      'PORT',
    ]);
    expect(problems).toContain('DATABASE_URL: is required');
  });

  test('says in its message what to do', () => {
    expect(() => testConfig({ APP_SECRET: 'short' })).toThrow(/APP_SECRET: must be at least 32 characters; create one/);
  });

  test.each(['*', 'https://app.example.com/', 'app.example.com'])('does not take %s for an origin', (origin) => {
    expect(problemsOf({ CORS_ORIGINS: origin })).toHaveLength(1);
  });

  test('splits lists at commas and ignores blanks', () => {
    const { CORS_ORIGINS } = testConfig({ CORS_ORIGINS: 'https://a.example, ,https://b.example:8443' });
    expect(CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example:8443']);
  });

  test('serves the documentation unless it is production or switched off', () => {
    expect(testConfig().DOCS_ENABLED).toBe(true);
    expect(testConfig({ DOCS_ENABLED: 'false' }).DOCS_ENABLED).toBe(false);
    expect(testConfig({ APP_ENV: 'production' }).DOCS_ENABLED).toBe(false);
    expect(testConfig({ APP_ENV: 'production', DOCS_ENABLED: 'true' }).DOCS_ENABLED).toBe(true);
  });

  test('reports a secret file that cannot be read beside the other problems', () => {
    const problems = problemsOf({ APP_SECRET_FILE: '/does/not/exist', PORT: '70000' });
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/^APP_SECRET_FILE: cannot read \/does\/not\/exist/);
  });
});
