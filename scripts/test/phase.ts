/** One tier of the tests. */
export type Phase = Readonly<{
  /** What `npm test -- <id>` takes. */
  id: string;
  title: string;
  argv: readonly string[];
  /** `exit`: the program is one check. `vitest`: the program is vitest, and its report has the numbers. */
  counts: 'exit' | 'vitest';
  /** It needs a real database server; where there is none it is "not run", which is not "passed". */
  servers: boolean;
  /** It needs uv and the Python packages that backends pin. */
  python?: boolean;
  /** A program that it needs, which is installed from Debian's packages where that can be; else it is "not run". */
  program?: string;
}>;
