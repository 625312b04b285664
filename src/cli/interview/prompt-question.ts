import type { Json } from '../../types.ts';
import { answerText } from './answer-text.ts';
import { back, isBack } from './back.ts';
import type { Question } from './question.ts';

/** An entry of a list in Inquirer's form; `description` is shown while the cursor is on it. */
type PromptChoice = Readonly<{
  name: string;
  value: Json;
  description?: string;
  disabled: string | false;
  checked: boolean;
}>;

/** A question in the form that Inquirer and Yeoman both take; its answer comes back under `answer`. */
export type PromptQuestion = Readonly<{
  type: 'input' | 'select' | 'checkbox';
  name: 'answer';
  message: string;
  default?: unknown;
  choices?: readonly PromptChoice[];
  pageSize?: number;
  loop?: false;
  validate?: (answer: unknown) => true | string;
}>;

const types = { text: 'input', one: 'select', many: 'checkbox' } as const;

const backChoice: PromptChoice = { name: 'Back', value: back, disabled: false, checked: false };

/** Turns a question into Inquirer's form. Values that are not to be had stay visible, with the reason. */
export function promptQuestion({
  kind,
  message,
  choices,
  problem,
  default: preset,
  ...more
}: Question): PromptQuestion {
  const checked = Array.isArray(preset) ? (preset as readonly Json[]) : [];
  const entries = choices.map(({ value, label, refused, brings }): PromptChoice => ({
    name: label ?? answerText(value),
    value,
    ...(brings === undefined ? {} : { description: brings }),
    disabled: refused === undefined ? false : `(${refused})`,
    checked: checked.includes(value),
  }));
  return {
    type: types[kind],
    name: 'answer',
    message,
    ...(preset === undefined || kind === 'many' ? {} : { default: preset }),
    ...(kind === 'text'
      ? {}
      : { choices: more.back ? [...entries, backChoice] : entries, pageSize: 12, loop: false as const }),
    ...(kind === 'one' ? {} : { validate: (answer) => validated(plain(answer), problem) }),
  };
}

function validated(answer: Json, problem: Question['problem']): true | string {
  return isBack(answer) ? true : (problem(answer) ?? true);
}

/** A checkbox hands its validator the chosen entries instead of their values. */
function plain(answer: unknown): Json {
  if (!Array.isArray(answer)) return answer as Json;
  return answer.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'value' in item ? (item.value as Json) : (item as Json),
  );
}
