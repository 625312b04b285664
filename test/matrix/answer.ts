/** One way to answer one question of the spec. */
export type Answer = Readonly<{
  /** Short, for the name of a test; unique within its question. */
  says: string;
  /** The keys that a person would write. */
  writes: Readonly<Record<string, unknown>>;
  /** True when everything written here can be generated today. */
  served: boolean;
}>;

/** A case: for each question, by its name, the answer that was picked. */
export type MatrixCase = Readonly<Record<string, Answer>>;
