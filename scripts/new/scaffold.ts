/** A line in one of our explicit lists. */
export type ListLine = Readonly<{
  /** The file that holds the list. */
  path: string;
  /** The property whose array is meant; without it, the first array that the file exports. */
  property?: string;
  /** What is added to the array. */
  entry: string;
  /** What the file must import for it. */
  importLine: string;
}>;

/** A new extension point: files that do not exist yet, and the lines that make them known. Paths start at the project. */
export type Scaffold = Readonly<{ files: ReadonlyMap<string, string>; lines: readonly ListLine[] }>;

/** One kind of extension point that `npm run new` can make. */
export type Kind = Readonly<{
  name: string;
  usage: string;
  /** @throws Error with the usage when the arguments do not fit. */
  scaffold(argv: readonly string[]): Scaffold;
}>;
