import { choicesAt } from '../../catalog/choices-at.ts';
import type { Choice } from '../../types.ts';
import { isWritten } from '../is-written.ts';
import { valueAt } from '../value-at.ts';
import { choiceAt } from './choice-at.ts';
import { impliedChoices } from './implied-choices.ts';
import { providerDecisions } from './provider-decisions.ts';
import type { ChoosingInput, Selection } from './selection.ts';

/** The keys whose values are choices, in the order of the axes. */
const choiceKeys = [
  'apiType',
  'authentication.type',
  'authorization.model',
  'authorization.policy',
  'database.provider',
  'database.orm',
  'database.features',
  'cache.provider',
  'jobs.provider',
  'events.provider',
  'storage.provider',
  'search.provider',
  'features',
  'integrations',
  'architecture',
  'tooling.packageManager',
  'tooling.test',
  'deploy',
] as const;

/** Every choice that a spec makes, by value, by default or by implication; one that is made twice counts as written. */
export function selectChoices(input: ChoosingInput): readonly Selection[] {
  const selections = new Map<Choice, Selection>();
  for (const selection of [...choiceKeys.flatMap((key) => chosenAt(key, input)), ...implied(input)]) {
    const known = selections.get(selection.choice);
    if (!known || (!known.written && selection.written)) selections.set(selection.choice, selection);
  }
  return [...selections.values()];
}

function chosenAt(key: string, input: ChoosingInput): readonly Selection[] {
  const decision = providerDecisions[key]?.(input) ?? {
    labels: plainLabels(key, input),
    path: key.split('.'),
    written: isWritten(input.written, key),
  };
  return decision.labels.flatMap((label, index) => {
    // Values like `none` and `built-in` are no choice: they stand for the absence of one.
    const choice = choicesAt(key).find((candidate) => candidate.label === label);
    const path = decision.written ? [...decision.path, index] : decision.path;
    return choice ? [{ choice, path, written: decision.written }] : [];
  });
}

function plainLabels(key: string, { settings }: ChoosingInput): readonly string[] {
  const value = valueAt(settings, key.split('.'));
  return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
}

function implied(input: ChoosingInput): readonly Selection[] {
  return impliedChoices.flatMap(({ axis, id, from, written }) => {
    const path = from(input);
    return path ? [{ choice: choiceAt(axis, id), path, written: written?.(input) ?? true }] : [];
  });
}
