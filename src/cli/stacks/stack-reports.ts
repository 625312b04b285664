import { languages } from '../../catalog/languages.ts';
import { stackFacts } from '../../catalog/stacks.ts';
import { choices } from '../../catalog/index.ts';
import type { Stack } from '../../types.ts';
import type { EvidenceRun } from './evidence.ts';
import { readEvidence } from './read-evidence.ts';

/** A framework that a spec may name: what its templates serve, and what was seen to work. */
export type StackReport = Readonly<{
  id: string;
  label: string;
  language: string;
  available: boolean;
  /** Axis -> labels of the choices that a part serves. */
  serves: Readonly<Record<string, readonly string[]>>;
  runs: readonly EvidenceRun[];
}>;

/** One report for each of the frameworks, in prompt order. */
export async function stackReports(stacks: readonly Stack[]): Promise<readonly StackReport[]> {
  return Promise.all(
    stackFacts.map(async ({ id, label, language }) => {
      const stack = stacks.find((one) => one.id === id);
      const { runs } = stack ? await readEvidence(id) : { runs: [] };
      const serves = stack ? servedBy(stack) : {};
      return { id, label, language: languages[language].label, available: stack !== undefined, serves, runs };
    }),
  );
}

function servedBy({ parts }: Stack): Readonly<Record<string, readonly string[]>> {
  const served: Record<string, string[]> = {};
  for (const { axis, id, label } of choices) {
    if (parts.some((part) => part.axis === axis && part.choices.includes(id))) (served[axis] ??= []).push(label);
  }
  return served;
}
