import type { BackendRequirements } from '../../spec/requirements.ts';
import type { SpecField } from '../../spec/spec-fields.ts';
import type { Json, Stack } from '../../types.ts';
import type { Question } from './question.ts';
import { trial } from './trial.ts';

/** The question for one key, with the values that this stack cannot serve marked and explained. */
export function questionOf(field: SpecField, requirements: BackendRequirements, stacks: readonly Stack[]): Question {
  const { kind, values = [], path, prompt = '' } = field;
  const read = (answer: Json): Json => (kind === 'integer' ? wholeNumber(answer) : answer);
  const problem = (answer: Json): string | undefined => trial(requirements, field, read(answer), stacks);
  const refusal = kind === 'list' ? (value: string) => listRefusal(value, field, problem) : problem;
  const choices = values.map((value) => {
    const refused = refusal(value);
    return refused === undefined ? { value } : { value, refused };
  });
  const open = choices.filter(({ refused }) => refused === undefined).map(({ value }) => value);
  const preset = defaultOf(field, open, problem);
  return {
    kind: kindOf(field),
    name: path.join('.'),
    message: prompt,
    choices,
    problem,
    read,
    ...(preset === undefined ? {} : { default: preset }),
  };
}

function kindOf({ kind, values }: SpecField): Question['kind'] {
  if (kind === 'boolean') return 'yes-no';
  if (values === undefined) return 'text';
  return kind === 'list' ? 'many' : 'one';
}

/** Some values are only legal beside others (`kubernetes` needs `docker`), so each is also tried with the defaults. */
function listRefusal(value: string, { default: preset }: SpecField, problem: Question['problem']): string | undefined {
  const alone = problem([value]);
  if (alone === undefined || !Array.isArray(preset)) return alone;
  return problem([...new Set([...(preset as readonly Json[]), value])]) === undefined ? undefined : alone;
}

/** The schema's default as far as it can be had, else the first value that can. */
function defaultOf(
  { default: preset, values, kind }: SpecField,
  open: readonly string[],
  problem: Question['problem'],
): Json | undefined {
  if (values === undefined) return preset;
  if (kind !== 'list') return open.find((value) => value === preset) ?? open[0];
  const wanted = Array.isArray(preset) ? (preset as readonly Json[]) : [];
  const possible: readonly Json[] = [wanted.filter((value) => open.some((one) => one === value)), [], open.slice(0, 1)];
  return possible.find((answer) => problem(answer) === undefined);
}

/** Digits as a number; anything else stays text, which the check of the spec then refuses. */
function wholeNumber(answer: Json): Json {
  return typeof answer === 'string' && /^\d{1,15}$/.test(answer.trim()) ? Number(answer) : answer;
}
