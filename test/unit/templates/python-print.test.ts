import { describe, expect, it } from 'vitest';
import { docstring } from '../../../templates/python/print/docstring.ts';
import { group, prefixed } from '../../../templates/python/print/doc.ts';
import { importBlock } from '../../../templates/python/print/import-block.ts';
import { assignment, layout } from '../../../templates/python/print/layout.ts';
import { literal } from '../../../templates/python/print/literal.ts';
import { pyString } from '../../../templates/python/print/py-string.ts';
import { rustPattern } from '../../../templates/python/print/rust-pattern.ts';

describe('a Python string', () => {
  it.each([
    ['plain', '"plain"'],
    ["it's", '"it\'s"'],
    ['say "hi"', '\'say "hi"\''],
    ['a "b" \'c\' "d"', '\'a "b" \\\'c\\\' "d"\''],
    ['a\\b\nc\td\r', String.raw`"a\\b\nc\td\r"`],
    ['\u0000\u2028🙈', String.raw`"\x00\u2028\U0001f648"`],
    ['Grüße', '"Grüße"'],
  ])('of %j', (text, printed) => {
    expect(pyString(text)).toBe(printed);
  });
});

describe('a docstring', () => {
  it.each([
    ['Plain text.', '"""Plain text."""'],
    ['ends in "quotes"', String.raw`"""ends in "quotes\x22"""`],
    ['"""', String.raw`"""\x22\x22\x22"""`],
    ['back\\slash\nand line', String.raw`"""back\\slash and line"""`],
    ['\u202eturned', String.raw`"""\u202eturned"""`],
  ])('of %j stays one string', (text, printed) => {
    expect(docstring(text)).toBe(printed);
  });
});

describe('a JSON value in Python', () => {
  it('has the names of Python and its groups of digits', () => {
    const value = literal({ a: [null, true, 1_000_000, 0.5], 'b"c': {} });
    expect(layout('', 'x = ', value)).toBe('x = {"a": [None, True, 1_000_000, 0.5], \'b"c\': {}}');
  });
});

describe('layout', () => {
  const long = (letter: string): string => letter.repeat(50);

  it('keeps on a line what fits', () => {
    expect(layout('    ', 'x = ', group('f(', ['a', 'b=1'], ')'))).toBe('    x = f(a, b=1)');
  });

  it('breaks the outermost brackets first, with a comma that keeps them broken', () => {
    const inner = group('g(', [long('b'), long('c')], ')');
    expect(layout('', 'x = ', group('f(', [long('a'), prefixed('y=', inner)], ')'))).toBe(
      `x = f(\n    ${long('a')},\n    y=g(${long('b')}, ${long('c')}),\n)`,
    );
  });

  it('leaves a tuple of one its comma', () => {
    expect(layout('', '', group('key=(', ['"a"'], ')'), ',')).toBe('key=("a",),');
  });

  it('puts parentheses around a text that fits on a line of its own', () => {
    const text = `"${'x'.repeat(110)}"`;
    expect(assignment('', 'DESCRIPTION', text)).toBe(`DESCRIPTION = (\n    ${text}\n)`);
    expect(assignment('', 'DESCRIPTION', `"${'x'.repeat(130)}"`)).toBe(`DESCRIPTION = "${'x'.repeat(130)}"`);
  });
});

describe('an import block', () => {
  it('is sorted as isort sorts it: sections, modules before names, constants before classes before the rest', () => {
    const lines = importBlock([
      { from: 'app.models.b_model', names: ['B'] },
      { from: 'app.models.a10_model', names: ['A10'] },
      { from: 'app.models.a2_model', names: ['make', 'Thing', 'A_LIST'] },
      { from: 'pydantic', names: ['Field'] },
      { from: 'typing', names: ['Any'] },
      { from: 'typing', names: ['Annotated'] },
      { from: 'datetime', as: 'dt' },
      { from: 'app.nothing', names: [] },
    ]);
    expect(lines).toEqual([
      'import datetime as dt',
      'from typing import Annotated, Any',
      '',
      'from pydantic import Field',
      '',
      'from app.models.a2_model import A_LIST, Thing, make',
      'from app.models.a10_model import A10',
      'from app.models.b_model import B',
    ]);
  });
});

describe('a pattern for the engine of Pydantic', () => {
  it.each([
    [String.raw`^\d{2}-\w+$`, 'r"^[0-9]{2}-[0-9A-Za-z_]+$"'],
    [String.raw`^[\w-]+$`, 'r"^[0-9A-Za-z_-]+$"'],
    ['^[[a]+$', String.raw`r"^[\[a]+$"`],
    ['^[a&&b]$', 'r"^[a&b]$"'],
    [String.raw`^\\d$`, String.raw`r"^\\d$"`],
    ['^"$', String.raw`'^"$'`],
  ])('%s', (pattern, printed) => {
    expect(rustPattern(pattern)).toBe(printed);
  });
});
