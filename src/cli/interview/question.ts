import type { Json } from '../../types.ts';

/** One entry of a list to choose from. */
export type QuestionChoice = Readonly<{
  value: Json;
  /** How it is shown; the value itself unless said. */
  label?: string;
  /** Why it cannot be chosen. */
  refused?: string;
  /** What choosing it changes, compared with what is chosen now. */
  brings?: string;
}>;

/** One question to a person, whoever asks it: the terminal or Yeoman. */
export type Question = Readonly<{
  kind: 'text' | 'one' | 'many';
  /** Dotted spec path, or the name of a screen of the interview. */
  name: string;
  message: string;
  /** One sentence that is shown above the question. */
  help: string;
  default?: Json;
  /** For `one` and `many`: every entry. */
  choices: readonly QuestionChoice[];
  /** Undefined when the answer can be used, else the sentence that says why not. */
  problem: (answer: Json) => string | undefined;
  /** The answer as the key takes it: an integer is typed as text. */
  read: (answer: Json) => Json;
  /** Whether there is a question to go back to. */
  back: boolean;
}>;

/** Asks one question and gives the answer, which may be `back`. */
export type Ask = (question: Question) => Promise<Json>;
