/** Where in a spec: keys and list positions from the root. */
export type SpecPath = readonly (string | number)[];

/**
 * A problem before it has a line and column. `at` says which character is meant: the key itself, or an offset into the
 * text of the value; without it, the start of the value.
 */
export type SpecProblem = Readonly<{ path: SpecPath; at?: 'key' | number; message: string; instead?: string }>;

/** Takes one problem; stages go on after it, so that a person sees all of them at once. */
export type Report = (problem: SpecProblem) => void;
