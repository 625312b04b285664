import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Draws a whole number from 0 to `below` - 1. */
type Draw = (below: number) => number;

const attempts = 400;
const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
/** Letters and digits first: readable examples, unless the pattern wants something else. */
const preferred = [...characters.filter((character) => /[A-Za-z0-9]/.test(character)), ' ', ...characters];

/**
 * Texts that match a pattern (RE2 subset) and have `min` to `max` code points: distinct, the same on every run, at most
 * `count`. Every one was tested against the pattern, so a construct that this cannot follow gives fewer, never a wrong one.
 */
export function patternSamples(pattern: string, min: number, max: number, count: number): readonly string[] {
  const { alternatives } = new RegExpParser().parsePattern(pattern, undefined, undefined, { unicode: true });
  const matches = new RegExp(pattern, 'u');
  const found = new Set<string>();
  for (let attempt = 0; attempt < attempts && found.size < count; attempt += 1) {
    const text = oneOf(alternatives, sequenceFrom(attempt), Math.floor(attempt / 8) + Math.max(0, min - 1));
    // A pattern without anchors allows more after what it matches.
    const fitting = [text, text.padEnd(min, 'x')].find((candidate) => {
      const { length } = Array.from(candidate);
      return length >= min && length <= max && matches.test(candidate);
    });
    if (fitting !== undefined) found.add(fitting);
  }
  return [...found];
}

/** A linear congruential sequence (Numerical Recipes), started anew for every attempt. */
function sequenceFrom(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function oneOf(alternatives: readonly AST.Alternative[], draw: Draw, more: number): string {
  const chosen = alternatives[draw(alternatives.length)];
  return chosen ? chosen.elements.map((element) => textOf(element, draw, more)).join('') : '';
}

/** `more`: how many repetitions beyond the fewest a quantifier may take. */
function textOf(element: AST.Element, draw: Draw, more: number): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
      return oneCharacter(element.raw, [], draw);
    case 'CharacterClass':
      return oneCharacter(element.raw, element.elements.flatMap(listedCharacters), draw);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, draw, more);
    case 'Quantifier': {
      const times = element.min + draw(Math.min(element.max - element.min, more) + 1);
      return Array.from({ length: times }, () => textOf(element.element, draw, more)).join('');
    }
    default:
      return '';
  }
}

function oneCharacter(set: string, listed: readonly string[], draw: Draw): string {
  const matches = new RegExp(`^${set}$`, 'u');
  const members = [...preferred, ...listed].filter((character) => matches.test(character));
  const readable = members.filter((character) => /[A-Za-z0-9]/.test(character));
  const choice = readable.length > 0 ? readable : members;
  return choice[draw(choice.length)] ?? '';
}

/** Characters that a class names, which may lie beyond ASCII. */
function listedCharacters(element: AST.CharacterClassElement): readonly string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type !== 'CharacterClassRange') return [];
  return [element.min, element.max].map(({ value }) => String.fromCodePoint(value));
}
