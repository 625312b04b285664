/** Prettier's print width for generated files. */
const printWidth = 120;

/**
 * JSON in the form that Prettier leaves alone: objects one member per line, arrays on one line where they fit.
 *
 * Follows Prettier's rule for arrays of several arrays, which it always breaks when each has more than one element.
 */
export function jsonText(value: unknown): string {
  return `${format(value, '', 0)}\n`;
}

/** @param taken columns used on the line before the value, the key included. */
function format(value: unknown, indent: string, taken: number): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => format(item, inner, inner.length));
    const flat = `[${value.map((item) => format(item, '', 0)).join(', ')}]`;
    if (!mustBreak(value) && !flat.includes('\n') && taken + flat.length + 1 <= printWidth) return flat;
    return `[\n${items.map((item) => `${inner}${item}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    if (members.length === 0) return '{}';
    const lines = members.map(([key, member]) => {
      const head = `${inner}${JSON.stringify(key)}: `;
      return `${head}${format(member, inner, head.length)}`;
    });
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

function mustBreak(items: readonly unknown[]): boolean {
  return items.length > 1 && items.every((item) => Array.isArray(item) && item.length > 1);
}
