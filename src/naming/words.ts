/**
 * The words of an identifier, lower case: `WorkOrder`, `work_order` and `work-order` give `['work', 'order']`,
 * `HTTPServer` gives `['http', 'server']`, `B2B` stays one word. Text without capitals splits only at separators.
 */
export function splitWords(name: string): readonly string[] {
  const chunks = name.match(/[A-Za-z0-9]+/g) ?? [];
  return chunks.flatMap((chunk) => (/[A-Z]/.test(chunk) ? atCapitals(chunk) : [chunk]));
}

function atCapitals(chunk: string): readonly string[] {
  const words = chunk.match(/[A-Z][A-Z0-9]*(?![a-z])|[A-Z]?[a-z]+[0-9]*|[0-9]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** snake_case: SQL columns, environment, Python. */
export function toSnake(name: string): string {
  return splitWords(name).join('_');
}

/** kebab-case: file names and path segments. */
export function toKebab(name: string): string {
  return splitWords(name).join('-');
}

/** PascalCase: classes and types. */
export function toPascal(name: string): string {
  return splitWords(name).map(capitalise).join('');
}

/** camelCase: variables, and member names with `api.case: camel`. */
export function toCamel(name: string): string {
  const [first = '', ...rest] = splitWords(name);
  return first + rest.map(capitalise).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
