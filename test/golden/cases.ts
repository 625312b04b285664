/** A spec whose rendered files stand in the repository, as they are generated. */
export type GoldenCase = Readonly<{
  /** The folder below `test/golden/`. */
  folder: string;
  example: string;
  stack: string;
}>;

/** One for each stack. */
export const goldenCases: readonly GoldenCase[] = [
  { folder: 'catalog', example: 'catalog', stack: 'express' },
  { folder: 'catalog-fastapi', example: 'catalog', stack: 'fastapi' },
];
