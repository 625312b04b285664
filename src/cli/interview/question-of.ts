import type { BackendRequirements } from '../../spec/requirements.ts';
import type { SpecField } from '../../spec/spec-fields.ts';
import type { Json, TemplateLibrary } from '../../types.ts';
import { valueAt, withValue } from '../create/at-path.ts';
import { outcomeDifference } from './outcome-difference.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Question, QuestionChoice } from './question.ts';
import { trial } from './trial.ts';

/**
 * The question for one key, with the values that this stack cannot serve marked and explained, and what each other one
 * would change.
 */
export function questionOf(field: SpecField, requirements: BackendRequirements, library: TemplateLibrary): Question {
  const { kind, values = [], path, prompt = '', help } = field;
  const read = (answer: Json): Json => (kind === 'integer' ? wholeNumber(answer) : answer);
  const problem = (answer: Json): string | undefined => trial(requirements, field.path, read(answer), library);
  const refusal = kind === 'list' ? (value: Json) => listRefusal(value, field, problem) : problem;
  const now = outcomeOf(requirements, library);
  const choices = (kind === 'boolean' ? [true, false] : values).map((value): QuestionChoice => {
    const shown = { value, ...(kind === 'boolean' ? { label: value === true ? 'Yes' : 'No' } : {}) };
    const refused = refusal(value);
    if (refused !== undefined) return { ...shown, refused };
    const then = outcomeOf(withChoice(requirements, field, value), library);
    return now && then ? { ...shown, brings: outcomeDifference(now, then) } : shown;
  });
  const open = choices.filter(({ refused }) => refused === undefined).map(({ value }) => value);
  const preset = presetOf(field, valueAt(requirements, path) as Json | undefined, open, problem);
  return {
    kind: kindOf(field),
    name: path.join('.'),
    message: prompt,
    help,
    choices,
    problem,
    read,
    back: true,
    ...(preset === undefined ? {} : { default: preset }),
  };
}

function kindOf({ kind, values }: SpecField): Question['kind'] {
  if (kind === 'boolean') return 'one';
  if (values === undefined) return 'text';
  return kind === 'list' ? 'many' : 'one';
}

/** The requirements with one more entry of a list, or with another value. */
function withChoice(requirements: BackendRequirements, { path, kind }: SpecField, value: Json): BackendRequirements {
  const before = valueAt(requirements, path);
  const list = Array.isArray(before) ? (before as readonly Json[]) : [];
  return withValue(requirements, path, kind === 'list' ? [...new Set([...list, value])] : value) as BackendRequirements;
}

/** Some values are only legal beside others (`kubernetes` needs `docker`), so each is also tried with the defaults. */
function listRefusal(value: Json, { default: preset }: SpecField, problem: Question['problem']): string | undefined {
  const alone = problem([value]);
  if (alone === undefined || !Array.isArray(preset)) return alone;
  return problem([...new Set([...(preset as readonly Json[]), value])]) === undefined ? undefined : alone;
}

/** What was answered before, else the schema's default as far as it can be had, else the first value that can. */
function presetOf(
  { default: preset, values, kind }: SpecField,
  before: Json | undefined,
  open: readonly Json[],
  problem: Question['problem'],
): Json | undefined {
  if (before !== undefined && problem(before) === undefined) return before;
  if (kind === 'boolean') return open.find((value) => value === preset) ?? open[0];
  if (values === undefined) return preset;
  if (kind !== 'list') return open.find((value) => value === preset) ?? open[0];
  const wanted = Array.isArray(preset) ? (preset as readonly Json[]) : [];
  const possible: readonly Json[] = [wanted.filter((value) => open.includes(value)), [], open.slice(0, 1)];
  return possible.find((answer) => problem(answer) === undefined);
}

/** Digits as a number; anything else stays text, which the check of the spec then refuses. */
function wholeNumber(answer: Json): Json {
  return typeof answer === 'string' && /^\d{1,15}$/.test(answer.trim()) ? Number(answer) : answer;
}
