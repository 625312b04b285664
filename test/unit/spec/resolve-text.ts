import { UserError } from '../../../src/errors.ts';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import type { Problem, Spec, Stack } from '../../../src/types.ts';
import { publicExpress } from './stack-fixture.ts';

/** Resolves the text of a spec file. */
export function resolveText(text: string, stacks: readonly Stack[] = [publicExpress]): Spec {
  const { requirements, locate } = parseSpec(text, 'backend.yaml');
  return resolve(requirements, { stacks, locate });
}

/** The problems of a spec that is refused, and the exit code. */
export function refusal(text: string, stacks?: readonly Stack[]): { exitCode: number; problems: readonly Problem[] } {
  try {
    resolveText(text, stacks);
  } catch (error) {
    if (error instanceof UserError) return { exitCode: error.exitCode, problems: error.problems };
    throw error;
  }
  return { exitCode: 0, problems: [] };
}

/** A public spec with these fields in the resource `Thing`, each written in line form. */
export function thingWith(...fields: readonly string[]): string {
  return `${publicHead}resources:\n  Thing:\n    fields:\n${fields.map((field) => `      ${field}\n`).join('')}`;
}

/** The head of a spec without sign-in and without notices. */
export const publicHead = `version: 1
name: my-api
authentication: {type: none}
cache: {provider: none}
integrations: []
deploy: [github-actions]
`;
