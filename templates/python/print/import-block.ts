import { fits } from './fits.ts';

/** What a file imports from one module; without names the module itself, under a shorter name when `as` is given. */
export type PyImport = Readonly<{ from: string; names?: readonly string[]; as?: string }>;

const standard = new Set([
  'asyncio',
  'collections',
  'dataclasses',
  'datetime',
  'decimal',
  'functools',
  'itertools',
  'json',
  'os',
  're',
  'typing',
  'uuid',
]);
const own = new Set(['app', 'tests']);

/** The import statements of a file in the order of isort, which ruff checks: standard library, packages, own modules. */
export function importBlock(imports: readonly PyImport[]): readonly string[] {
  const wanted = imports.filter(({ names }) => names === undefined || names.length > 0);
  const sections = [0, 1, 2].map((section) => wanted.filter(({ from }) => sectionOf(from) === section));
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => [...(index > 0 ? [''] : []), ...statements(section)]);
}

function sectionOf(module: string): number {
  const root = module.split('.')[0] ?? '';
  return standard.has(root) ? 0 : own.has(root) ? 2 : 1;
}

function statements(section: readonly PyImport[]): readonly string[] {
  const modules = section.filter(({ names }) => names === undefined).sort(byModule);
  const merged = new Map<string, Set<string>>();
  for (const { from, names } of section) {
    if (names === undefined) continue;
    merged.set(from, new Set([...(merged.get(from) ?? []), ...names]));
  }
  const froms = [...merged].map(([from, names]) => ({ from, names: [...names] })).sort(byModule);
  return [
    ...modules.map(({ from, as }) => `import ${from}${as === undefined ? '' : ` as ${as}`}`),
    ...froms.map(({ from, names }) => fromLine(from, names.sort(byName))),
  ];
}

/** An import that does not fit is broken with every name on a line of its own, also when two lines would do. */
function fromLine(from: string, names: readonly string[]): string {
  const flat = `from ${from} import ${names.join(', ')}`;
  return fits(flat) ? flat : [`from ${from} import (`, ...names.map((name) => `    ${name},`), ')'].join('\n');
}

function byModule(a: PyImport, b: PyImport): number {
  return naturally(a.from.toLowerCase(), b.from.toLowerCase());
}

/** Constants before classes before the rest, each in natural order: isort's `order-by-type`. */
function byName(a: string, b: string): number {
  return kindOf(a) - kindOf(b) || naturally(a, b);
}

function kindOf(name: string): number {
  if (name.length > 1 && /^[A-Z0-9_]+$/.test(name)) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

/** Digits compare by the number they make. */
function naturally(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D/g) ?? []);
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
    const [one, other] = [left?.[index] ?? '', right?.[index] ?? ''];
    const bothNumbers = /^\d/.test(one) && /^\d/.test(other);
    const difference = bothNumbers ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return 0;
}
