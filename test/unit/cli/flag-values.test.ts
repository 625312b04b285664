import { describe, expect, it } from 'vitest';
import { createOptions } from '../../../src/cli/create/create-options.ts';
import { flagValues } from '../../../src/cli/create/flag-values.ts';
import { parseArguments } from '../../../src/cli/parse-arguments.ts';
import { specFields } from '../../../src/spec/spec-fields.ts';

const read = (...argv: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    flagValues(parseArguments(argv, createOptions, 0)).map(({ path, value }) => [path.join('.'), value]),
  );

describe('the flags of create', () => {
  it('are one for every key of the schema, and no two alike', () => {
    const names = createOptions.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(specFields.map(({ flag }) => flag.slice(2))));
    expect(new Set(names).size).toBe(names.length);
  });

  it('give values of the type of their key', () => {
    expect(read('--name', '007', '--performance-expected-rps', '300', '--database-provider', 'PostgreSQL')).toEqual({
      name: '007',
      'performance.expectedRPS': 300,
      'database.provider': 'PostgreSQL',
    });
  });

  it('leave a text that is no number to the check of the spec', () => {
    expect(read('--performance-expected-rps', '3e2')).toEqual({ 'performance.expectedRPS': '3e2' });
  });

  it('set a yes-or-no key both ways', () => {
    expect(read('--performance-caching')).toEqual({ 'performance.caching': true });
    expect(read('--no-performance-caching')).toEqual({ 'performance.caching': false });
  });

  it('split lists at commas, and leave the commas of maps alone', () => {
    expect(read('--features', 'email, export', '--features', 'import')).toEqual({
      features: ['email', 'export', 'import'],
    });
    expect(read('--authorization-roles', 'admin=Runs it, all of it', '--authorization-roles', 'viewer')).toEqual({
      'authorization.roles': { admin: 'Runs it, all of it', viewer: '' },
    });
  });

  it('take an empty list for none', () => {
    expect(read('--integrations', '')).toEqual({ integrations: [] });
  });
});
