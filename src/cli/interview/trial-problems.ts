import { UserError } from '../../errors.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { resolve } from '../../spec/resolve.ts';
import type { TemplateLibrary } from '../../types.ts';

/** Everything that keeps requirements from being built, a sentence each. */
export function trialProblems(
  requirements: BackendRequirements,
  { stacks }: Pick<TemplateLibrary, 'stacks'>,
): readonly string[] {
  try {
    resolve({ version: 1, name: 'trial', ...requirements }, { stacks });
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ path, message, instead }) =>
      [path, message, ...(instead === undefined ? [] : [`→ ${instead}`])].join('  '),
    );
  }
}
