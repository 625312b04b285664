import type { Random } from './random.ts';

/** A parsed piece of a pattern: draws one text that it matches. */
type Draw = (random: Random) => string;

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const classes: Readonly<Record<string, readonly string[]>> = {
  d: printable.filter((character) => /\d/.test(character)),
  w: printable.filter((character) => /\w/.test(character)),
  s: [' '],
};

function escaped(letter: string): readonly string[] {
  const known = classes[letter.toLowerCase()];
  if (known === undefined) return [{ n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }[letter] ?? letter];
  return letter === letter.toLowerCase() ? known : printable.filter((character) => !known.includes(character));
}

/** A recursive-descent reader of the RE2 subset that specs may use; undefined where it meets what it does not know. */
class PatternReader {
  private readonly source: readonly string[];
  private at = 0;

  constructor(pattern: string) {
    this.source = Array.from(pattern);
  }

  private take(): string {
    const character = this.source[this.at];
    if (character === undefined) throw new SyntaxError('pattern ends early');
    this.at += 1;
    return character;
  }

  private skip(text: string): boolean {
    if (this.source.slice(this.at, this.at + text.length).join('') !== text) return false;
    this.at += text.length;
    return true;
  }

  alternatives(): Draw {
    const options = [this.sequence()];
    while (this.skip('|')) options.push(this.sequence());
    return (random) => random.pick(options)(random);
  }

  private sequence(): Draw {
    const items: Draw[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      items.push(this.repeated(this.atom()));
    }
    return (random) => items.map((item) => item(random)).join('');
  }

  private repeated(item: Draw): Draw {
    let from = 1;
    let to = 1;
    if (this.skip('*')) [from, to] = [0, 6];
    else if (this.skip('+')) [from, to] = [1, 6];
    else if (this.skip('?')) [from, to] = [0, 1];
    else {
      const counted = /^\{(\d+)(,(\d*))?\}/.exec(this.source.slice(this.at).join(''));
      if (counted === null) return item;
      this.at += counted[0].length;
      from = Number(counted[1]);
      to = counted[2] === undefined ? from : counted[3] ? Number(counted[3]) : from + 6;
    }
    this.skip('?');
    return (random) => Array.from({ length: random.whole(from, to) }, () => item(random)).join('');
  }

  private atom(): Draw {
    if (this.skip('^') || this.skip('$')) return () => '';
    if (this.skip('(')) {
      const named = /^\?(:|P?<\w+>)/.exec(this.source.slice(this.at).join(''));
      if (named) this.at += named[0].length;
      else if (this.skip('?')) throw new SyntaxError('unknown group');
      const inner = this.alternatives();
      if (!this.skip(')')) throw new SyntaxError('unclosed group');
      return inner;
    }
    const characters = this.characters();
    return (random) => random.pick(characters);
  }

  private characters(): readonly string[] {
    if (this.skip('[')) return this.set();
    if (this.skip('.')) return printable;
    const character = this.take();
    if (character !== '\\') return [character];
    const letter = this.take();
    if (letter === 'b' || letter === 'A' || letter === 'z') return [''];
    return escaped(letter);
  }

  private set(): readonly string[] {
    const negated = this.skip('^');
    const members: string[] = [];
    while (!this.skip(']') || members.length === 0) {
      const first = this.take();
      const options = first === '\\' ? escaped(this.take()) : [first];
      const low = options[0] ?? '';
      if (options.length === 1 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        this.take();
        const next = this.take();
        const high = (next === '\\' ? this.take() : next).codePointAt(0) ?? 0;
        for (let code = low.codePointAt(0) ?? 0; code <= high && members.length < 2_000; code += 1) {
          members.push(String.fromCodePoint(code));
        }
      } else members.push(...options);
    }
    return negated ? printable.filter((character) => !members.includes(character)) : members;
  }
}

/**
 * Draws a text that matches `pattern` (RE2 subset) and has between `min` and `max` code points. Undefined when none of 200
 * draws fits, or when the pattern uses what this reader does not know: the caller then falls back on values of the spec.
 */
export function patternText(pattern: string, min: number, max: number, random: Random): string | undefined {
  try {
    const draw = new PatternReader(pattern).alternatives();
    const matches = new RegExp(pattern, 'u');
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const text = draw(random);
      const length = Array.from(text).length;
      if (length >= min && length <= max && matches.test(text)) return text;
    }
  } catch {
    return undefined;
  }
  return undefined;
}
