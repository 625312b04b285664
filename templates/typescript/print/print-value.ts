import { tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Json } from '../../../src/types.ts';
import { fits } from './fits.ts';

/** TypeScript where a JSON value could stand; with `args`, a call whose arguments get lines of their own if need be. */
export class Code {
  readonly code: string;
  readonly args: readonly string[] | undefined;

  constructor(code: string, args?: readonly string[]) {
    this.code = args ? `${code}(${args.join(', ')})` : code;
    this.args = args;
  }
}

const printWidth = 120;
const indentWidth = 2;

/** A JSON value between `head` and `tail`, laid out as prettier does; `head` may be the key of a member. */
export function printValue(indent: string, head: string, value: Json | Code, tail: string): string {
  const line = `${indent}${head}${flatValue(value)}${tail}`;
  if (!(value instanceof Code) && fits(line) && !mustBreak(value)) return line;
  const inner = `${indent}  `;
  if (value instanceof Code) {
    const { code, args } = value;
    if (fits(line)) return line;
    if (!args) return head.endsWith(': ') ? `${indent}${head.trimEnd()}\n${inner}${code}${tail}` : line;
    const callee = code.slice(0, code.length - args.join(', ').length - 2);
    return [`${indent}${head}${callee}(`, ...args.map((arg) => `${inner}${arg},`), `${indent})${tail}`].join('\n');
  }
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const isNumbers = items.every((item) => typeof item === 'number');
    const lines = isNumbers ? fillLines(inner, items) : items.map((item) => printValue(inner, '', item, ','));
    return [`${indent}${head}[`, ...lines, `${indent}]${tail}`].join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    const lines = Object.entries(value).map(([name, member]) => printMember(inner, name, member));
    return [`${indent}${head}{`, ...lines, `${indent}}${tail}`].join('\n');
  }
  // A text moves to the next line, unless the key is so short that nothing would be gained.
  const isMovable = typeof value === 'string' && head.endsWith(': ') && head.length - 2 > indentWidth;
  return isMovable ? `${indent}${head.trimEnd()}\n${inner}${flatValue(value)}${tail}` : line;
}

/** A member of an object literal, on a line of its own. */
export function printMember(indent: string, name: string, value: Json | Code): string {
  return printValue(indent, `${tsPropertyName(name)}: `, value, ',');
}

/** The value on one line. */
export function flatValue(value: Json | Code): string {
  if (value instanceof Code) return value.code;
  if (typeof value === 'string') return tsString(value);
  if (typeof value === 'number') return String(value).replace('e+', 'e');
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(flatValue).join(', ')}]`;
  const members = Object.entries(value).map(([name, member]) => `${tsPropertyName(name)}: ${flatValue(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Prettier gives each of several lists or objects with several members its own line. */
export function mustBreak(value: Json | Code): boolean {
  if (value instanceof Code || typeof value !== 'object' || value === null) return false;
  const items = Object.values(value) as readonly Json[];
  if (items.some(mustBreak)) return true;
  return (
    Array.isArray(value) && items.length > 1 && items.every(hasSeveral) && new Set(items.map(Array.isArray)).size === 1
  );
}

function hasSeveral(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 1;
}

/** Prettier fills lines with numbers. */
function fillLines(indent: string, items: readonly Json[]): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const text = `${flatValue(item)},`;
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${text}`.length <= printWidth) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(indent + text);
  }
  return lines;
}
