import type { Json } from '../../types.ts';
import type { Question } from './question.ts';

/** A question in the form that Inquirer and Yeoman both take; its answer comes back under `answer`. */
export type PromptQuestion = Readonly<{
  type: 'input' | 'select' | 'checkbox' | 'confirm';
  name: 'answer';
  message: string;
  default?: unknown;
  choices?: readonly Readonly<{ name: string; value: string; disabled: string | false; checked: boolean }>[];
  validate?: (answer: unknown) => true | string;
}>;

const types = { text: 'input', one: 'select', many: 'checkbox', 'yes-no': 'confirm' } as const;

/** Turns a question into Inquirer's form. Values that are not to be had stay visible, with the reason. */
export function promptQuestion({ kind, message, choices, problem, default: preset }: Question): PromptQuestion {
  const checked = Array.isArray(preset) ? (preset as readonly Json[]) : [];
  return {
    type: types[kind],
    name: 'answer',
    message,
    ...(preset === undefined || kind === 'many' ? {} : { default: preset }),
    ...(choices.length === 0
      ? {}
      : {
          choices: choices.map(({ value, refused }) => ({
            name: value,
            value,
            disabled: refused === undefined ? false : `(${refused})`,
            checked: checked.includes(value),
          })),
        }),
    ...(kind === 'yes-no' ? {} : { validate: (answer) => problem(plain(answer)) ?? true }),
  };
}

/** A checkbox hands its validator the chosen entries instead of their values. */
function plain(answer: unknown): Json {
  if (!Array.isArray(answer)) return answer as Json;
  return answer.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'value' in item ? (item.value as Json) : (item as Json),
  );
}
