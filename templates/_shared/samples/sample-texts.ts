import type { Field, FieldType } from '../../../src/types.ts';
import { patternSamples } from './pattern-samples.ts';

/** Words in alphabetical order whose first letters differ, so that they stay distinct when they are cut. */
const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];

const longest: Readonly<Partial<Record<FieldType, number>>> = {
  string: 255,
  text: 65_536,
  email: 254,
  url: 2_048,
  phone: 16,
};

type Form = (word: string, min: number, max: number) => string;

const plain: Form = (word, min, max) => word.slice(0, max).padEnd(min, word);

/** What each type makes of a word, at least and at most so long; a later form is shorter. */
const forms: Readonly<Partial<Record<FieldType, readonly Form[]>>> = {
  string: [plain],
  text: [plain],
  email: [
    (word, min) => `${word.padEnd(min - '@example.com'.length, word)}@example.com`,
    (word) => `${word.charAt(0)}@b.co`,
  ],
  url: [
    (word, min) => `https://example.com/${word.padEnd(min - 'https://example.com/'.length, word)}`,
    (word) => `http://${word.charAt(0)}`,
  ],
  phone: [(word) => `+4930123456${String(words.indexOf(word))}`],
};

/** Values of a text-like field, in code point order; empty when none is found. */
export function sampleTexts(field: Field, count: number): readonly string[] {
  const min = Number(field.min ?? 0);
  const max = Number(field.max ?? longest[field.type] ?? 0);
  if (field.pattern !== undefined) return patterned(field, field.pattern, min, max, count);
  for (const form of forms[field.type] ?? []) {
    const texts = words.map((word) => form(word, min, max)).filter((text) => text.length >= min && text.length <= max);
    if (texts.length > 0) return [...new Set(texts)].slice(0, count);
  }
  return [];
}

/** The spec's own words first: they say most about what the field is for. */
function patterned(field: Field, pattern: string, min: number, max: number, count: number): readonly string[] {
  const matches = new RegExp(pattern, 'u');
  const written = [field.example, field.default].filter((value) => typeof value === 'string');
  const fitting = written.filter((text) => {
    const { length } = Array.from(text);
    return length >= min && length <= max && matches.test(text);
  });
  const all = [...new Set([...fitting, ...patternSamples(pattern, min, max, count)])];
  return all.slice(0, count).sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
