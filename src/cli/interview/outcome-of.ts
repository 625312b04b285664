import { UserError } from '../../errors.ts';
import { plan } from '../../plan/plan.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { resolve } from '../../spec/resolve.ts';
import type { Plan, TemplateLibrary } from '../../types.ts';

/** What requirements come to, as far as a preview shows it; each list is sorted. */
export type Outcome = Readonly<{
  files: readonly string[];
  packages: readonly string[];
  variables: readonly string[];
  servers: readonly string[];
}>;

/** Resolves and plans, and renders nothing; undefined while the requirements cannot be built. */
export function outcomeOf(requirements: BackendRequirements, library: TemplateLibrary): Outcome | undefined {
  try {
    return outcomeOfPlan(plan(resolve({ version: 1, name: 'trial', ...requirements }, library), library));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function outcomeOfPlan({ files, gives }: Plan): Outcome {
  const named = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
  return {
    files: named(files.map(({ path }) => path)),
    packages: named(gives.flatMap((given) => (given.to === 'dependency' ? [given.name] : []))),
    variables: named(gives.flatMap((given) => (given.to === 'env' ? [given.name] : []))),
    servers: named(gives.flatMap((given) => (given.to === 'service' ? [given.id] : []))),
  };
}
