import type { BackendRequirements } from '../../spec/requirements.ts';
import type { SpecField } from '../../spec/spec-fields.ts';
import { specFields } from '../../spec/spec-fields.ts';
import type { Json, Stack } from '../../types.ts';
import { valueAt, withValue } from './at-path.ts';
import type { Ask, Question } from './question.ts';
import { trial } from './trial.ts';

/**
 * Asks for every key of the schema that has a question and no value yet, and gives the completed requirements.
 *
 * Where one answer is possible, or none, nothing is asked: a question whose every other answer is refused wastes a
 * person's time. The answer is still written down, so that the spec says what was built.
 */
export async function askMissing(
  given: BackendRequirements,
  stacks: readonly Stack[],
  ask: Ask,
): Promise<BackendRequirements> {
  let requirements = given;
  for (const field of specFields) {
    if (field.prompt === undefined || valueAt(requirements, field.path) !== undefined) continue;
    const question = questionOf(requirements, field, field.prompt, stacks);
    const only = onlyAnswer(question);
    const answer = only ?? (await ask(question));
    if (isSaid(answer)) requirements = withValue(requirements, field.path, answer) as BackendRequirements;
  }
  return requirements;
}

/** The question for one key, with the values that this stack cannot serve marked and explained. */
function questionOf(
  requirements: BackendRequirements,
  field: SpecField,
  message: string,
  stacks: readonly Stack[],
): Question {
  const listed = field.kind === 'list';
  const problem = (answer: Json): string | undefined => trial(requirements, field, answer, stacks);
  const choices = (field.values ?? []).map((value) => {
    const refused = problem(listed ? [value] : value);
    return refused === undefined ? { value } : { value, refused };
  });
  const open = choices.filter(({ refused }) => refused === undefined).map(({ value }) => value);
  return { kind: kindOf(field), name: field.path.join('.'), message, choices, problem, ...defaultOf(field, open) };
}

function kindOf({ kind, values }: SpecField): Question['kind'] {
  if (kind === 'boolean') return 'yes-no';
  if (values === undefined) return 'text';
  return kind === 'list' ? 'many' : 'one';
}

/** The schema's default as far as it can be had, else the first value that can. */
function defaultOf({ default: preset, values }: SpecField, open: readonly string[]): { default?: Json } {
  if (values === undefined) return preset === undefined ? {} : { default: preset };
  if (Array.isArray(preset)) return { default: preset.filter((value) => open.some((one) => one === value)) };
  const first = open.find((value) => value === preset) ?? open[0];
  return first === undefined ? {} : { default: first };
}

function onlyAnswer({ kind, choices }: Question): Json | undefined {
  const open = choices.filter(({ refused }) => refused === undefined).map(({ value }) => value);
  if (kind === 'one' && open.length <= 1) return open[0];
  if (kind === 'many' && open.length === 0) return [];
  return undefined;
}

/** An empty text is a question that the person passed over. */
function isSaid(answer: Json): boolean {
  return answer !== '';
}
