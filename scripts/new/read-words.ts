import { parseArgs } from 'node:util';

/** What stands on the command line behind the kind: the id, and options that each take one text. */
export type Words = Readonly<{ id: string; options: Readonly<Record<string, string>> }>;

/** Reads `ID --option TEXT …`. @throws Error with the usage when the id or an option is missing or does not fit. */
export function readWords(argv: readonly string[], usage: string, id: RegExp, names: readonly string[]): Words {
  const refuse = (why: string): Error => new Error(`${why}\nUsage: npm run new -- ${usage}`);
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
    const [first = ''] = positionals;
    if (positionals.length !== 1 || !id.test(first)) throw new Error(`${JSON.stringify(first)} does not fit`);
    const missing = names.filter((name) => typeof values[name] !== 'string');
    if (missing.length > 0) throw new Error(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
    return { id: first, options: Object.fromEntries(names.map((name) => [name, String(values[name])])) };
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}
