import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import type { Problem } from '../../../src/types.ts';

function problems(text: string): readonly Problem[] {
  try {
    parseSpec(text, 'backend.yaml');
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 65) return error.problems;
    throw error;
  }
  return [];
}

const bomb = 'abcdefghij'
  .split('')
  .map(
    (name, index, all) =>
      `${name}: &${name} [${Array(9)
        .fill(index === 0 ? 'x' : `*${all[index - 1] ?? ''}`)
        .join(', ')}]`,
  )
  .join('\n');

describe('parseSpec', () => {
  it.each([
    ['nothing', '', /is empty/],
    ['comments alone', '# nothing\n', /is empty/],
    ['a list', '- a', /must be a map/],
    ['a syntax error', 'a: "open', /Missing closing/],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', /`a` is there twice/],
    ['two documents', 'a: 1\n---\nb: 2', /second document/],
    ['another YAML version', '%YAML 1.1\n---\na: no', /YAML 1.2/],
    ['a tag', 'a: !!timestamp 2026-01-01', /no JSON form/],
    ['an unknown tag', 'a: !secret x', /Unresolved tag/],
    ['a set', 'a: !!set {x, y}', /no JSON form/],
    ['bytes', 'a: !!binary aGk=', /no JSON form/],
    ['infinity', 'a: .inf', /no number in JSON/],
    ['a number beyond doubles', 'a: 1e999', /no number in JSON/],
    ['a key that is a number', '1: x', /key 1 is not a text/],
    ['a key that is a list', '? [a]\n: b', /a key must be a text/],
    ['an alias to nothing', 'a: *b', /nothing is anchored/],
    ['an alias to itself', 'a: &a [*a]', /holds itself/],
    ['a bomb', bomb, /aliases repeat too much/],
    ['deep nesting', `a: ${'['.repeat(100)}${']'.repeat(100)}`, /nested deeper than 64/],
    ['very deep nesting', '['.repeat(20_000), /nested too deeply/],
    ['deep blocks', '- '.repeat(20_000), /nested too deeply/],
    ['more than 1 MiB', `a: ${'x'.repeat(1024 * 1024)}`, /longer than 1 MiB/],
  ])('refuses %s', (_what, text, message) => {
    const [first, ...others] = problems(text);
    expect(first?.message).toMatch(message);
    expect(others).toEqual([]);
  });

  it('gives the line and column of a mistake', () => {
    expect(problems('a: 1\nb:\n  c: 1\n  c: 2')).toEqual([
      { path: 'b.c', line: 4, column: 3, message: 'the key `c` is there twice', instead: 'keep one of them' },
    ]);
    expect(problems('name: x\nb: {c: 1')).toMatchObject([{ line: 2 }]);
  });

  it('reads many keys in linear time', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `k${String(index)}: 1`).join('\n');
    expect(Object.keys(parseSpec(text, 'backend.yaml').requirements)).toHaveLength(50_000);
  });

  it('reads JSON with tabs, escapes and a byte order mark', () => {
    const text = '\uFEFF{\n\t"name": "a\\u0062",\n\t"description": "\\ud83d\\ude48 \\/ \\"x\\""\n}\n';
    expect(parseSpec(text, 'backend.json').requirements).toEqual({ name: 'ab', description: '🙈 / "x"' });
  });

  it('keeps words that YAML 1.1 would turn into something else', () => {
    expect(parseSpec('a: no\nb: 12:30:00\nc: 2026-01-01\nd: off', 'x').requirements).toEqual({
      a: 'no',
      b: '12:30:00',
      c: '2026-01-01',
      d: 'off',
    });
  });

  it('keeps the digits of a number that JavaScript cannot hold', () => {
    expect(parseSpec('a: 9223372036854775807\nb: 0.1', 'x').requirements).toEqual({ a: '9223372036854775807', b: 0.1 });
  });

  it('shares what is anchored', () => {
    expect(parseSpec('a: &x {b: 1}\nc: *x', 'x').requirements).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it('makes __proto__ a key like any other', () => {
    const { requirements } = parseSpec('__proto__: {polluted: true}', 'x');
    expect(Object.keys(requirements)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('locate', () => {
  const { locate } = parseSpec('a: 1\nb:\n  c: [x, "y z"]\n  d: &n plain text\n  e: "q\\u0041r"\n  f: *n\n', 'x');

  it.each([
    ['a value', ['a'], undefined, [1, 4]],
    ['a key', ['b', 'd'], 'key', [4, 3]],
    ['an item', ['b', 'c', 1], undefined, [3, 10]],
    ['a character of a plain text', ['b', 'd'], 6, [4, 15]],
    ['a character of a quoted text', ['b', 'c', 1], 2, [3, 13]],
    ['the start of a text with escapes', ['b', 'e'], 2, [5, 6]],
    ['the nearest part of a path that is not there', ['b', 'zz', 'y'], undefined, [2, 1]],
  ] as const)('finds %s', (_what, path, at, [line, column]) => {
    expect(locate(path, at)).toEqual({ line, column });
  });
});
