import { UserError } from '../../errors.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { resolve } from '../../spec/resolve.ts';
import type { Json, TemplateLibrary } from '../../types.ts';
import { withValue } from '../create/at-path.ts';

/**
 * Why a value cannot be used at a path of the spec, or undefined when it can. It asks `resolve` itself, so that a prompt
 * refuses exactly what a file would; problems elsewhere are left to their own questions.
 */
export function trial(
  requirements: BackendRequirements,
  path: readonly string[],
  value: Json,
  { stacks }: Pick<TemplateLibrary, 'stacks'>,
): string | undefined {
  const complete = { version: 1, name: 'trial', ...requirements };
  try {
    resolve(withValue(complete, path, value) as BackendRequirements, { stacks });
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const own = error.problems.filter((problem) => isAt(problem.path, path.join('.')));
    return own.length === 0 ? undefined : own.map(({ message, instead }) => sentence(message, instead)).join(' ');
  }
}

function isAt(problemPath: string, path: string): boolean {
  return problemPath === path || problemPath.startsWith(`${path}.`) || problemPath.startsWith(`${path}[`);
}

function sentence(message: string, instead?: string): string {
  return instead === undefined ? message : `${message}; ${instead}`;
}
