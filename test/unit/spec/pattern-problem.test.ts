import { describe, expect, it } from 'vitest';
import { patternProblem } from '../../../src/spec/pattern-problem.ts';

describe('patternProblem', () => {
  it.each([
    '^[a-z]+$',
    '^[A-Z]{2}-[0-9]{4}$',
    '\\d+(?:\\.\\d+)?',
    '^[\\w.-]+$',
    'a|b|',
    '\\\\b',
    'a{0,255}',
    '[^"\\\\]',
    '^\\s*\\S+$',
    '',
  ])('takes %s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  it.each([
    ['(a)\\1', /RE2/],
    ['a(?=b)', /RE2/],
    ['a(?!b)', /RE2/],
    ['(?<=a)b', /RE2/],
    ['(?>a)', /RE2/],
    ['a++', /RE2/],
    ['(', /RE2/],
    ['a{1001}', /RE2/],
    ['a{256}', /above 255/],
    ['a{1,300}', /above 255/],
    ['(?<n>a)', /named group/],
    ['(?P<n>a)', /named group/],
    ['(?i)a', /inline flags/],
    ['(?s:a)', /inline flags/],
    ['\\bword', /word boundary/],
    ['\\x41', /code point/],
    ['\\pL', /code point or property/],
    ['\\P{Greek}', /code point or property/],
    ['\\Aa\\z', /escape of RE2/],
    ['[[:alpha:]]', /POSIX/],
    ['\\-', /JavaScript/],
  ])('refuses %s', (pattern, message) => {
    expect(patternProblem(pattern)).toMatch(message);
  });
});
