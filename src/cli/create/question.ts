import type { Json } from '../../types.ts';

/** One question to a person, whoever asks it: the terminal or Yeoman. */
export type Question = Readonly<{
  kind: 'text' | 'one' | 'many' | 'yes-no';
  /** Dotted spec path. */
  name: string;
  message: string;
  default?: Json;
  /** For `one` and `many`: every value, and why one cannot be chosen. */
  choices: readonly Readonly<{ value: string; refused?: string }>[];
  /** Undefined when the answer can be used, else the sentence that says why not. */
  problem: (answer: Json) => string | undefined;
  /** The answer as the key takes it: an integer is typed as text. */
  read: (answer: Json) => Json;
}>;

/** Asks one question and gives the answer. */
export type Ask = (question: Question) => Promise<Json>;
