import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/spec/nearest.ts';

describe('nearest', () => {
  it.each([
    ['expres', ['express', 'fastify'], 'express'],
    ['REST', ['rest'], 'rest'],
    ['postgres', ['MySQL', 'PostgreSQL'], 'PostgreSQL'],
    ['stirng', ['integer', 'string'], 'string'],
    ['api_key', ['JWT', 'API Key'], 'API Key'],
    ['emial', ['email', 'export'], 'email'],
    ['zzz', ['email', 'export'], undefined],
    ['', ['a'], undefined],
    ['a', ['b'], undefined],
    ['x'.repeat(1000), ['x'], undefined],
  ] as const)('of %s in %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
