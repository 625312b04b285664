import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Spec, Stack } from '../../types.ts';
import type { CheckResult } from '../run/check-result.ts';

/** What `withAnswers` needs to know: the backend's spec, the stacks that there are, and the folder of the backend. */
export type AnswersRequest = Readonly<{ spec: Spec; stacks: readonly Stack[]; dir: string }>;

/** Adds to a failure the files of the backend in which it most likely has its cause, as far as they exist. */
export function withAnswers(result: CheckResult, { spec, stacks, dir }: AnswersRequest): CheckResult {
  if (result.status !== 'failed') return result;
  const patterns = stacks.find(({ id }) => id === spec.stack)?.answers?.[result.id] ?? [];
  const found = new Set(result.findings.map(({ resource }) => resource));
  const meant = spec.resources.filter(({ name }) => found.has(name)).map(({ names }) => names);
  const files = patterns.flatMap((pattern) =>
    /\{\w+\}/.test(pattern)
      ? meant.map(({ kebab, snake }) => pattern.replaceAll('{kebab}', kebab).replaceAll('{snake}', snake))
      : [pattern],
  );
  const answers = [...new Set(files)].filter((file) => existsSync(join(dir, file)));
  return answers.length > 0 ? { ...result, answers } : result;
}
