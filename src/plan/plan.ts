import { withAccounts } from '../../templates/_shared/accounts/with-accounts.ts';
import type { Plan, Spec, TemplateLibrary } from '../types.ts';
import { claimPaths } from './claim.ts';
import { contributionsOf } from './contributions.ts';
import { orderParts } from './order.ts';
import { plannedFiles } from './planned-files.ts';
import { selectParts } from './select.ts';
import { stackOf } from './stack-of.ts';
import { indexTemplates } from './template-index.ts';

/**
 * Decides everything that will be written, and writes nothing: which parts apply, what they contribute, which file
 * comes from which template. Pure and synchronous; `--plan` prints the result.
 *
 * A fold whose model gives several files is planned as its folder, for example `migrations`.
 */
export function plan(asked: Spec, library: TemplateLibrary): Plan {
  const spec = withAccounts(asked);
  const stack = stackOf(spec, library);
  const parts = orderParts(selectParts(spec, stack), stack.parts);
  const templates = indexTemplates(library);
  const files = claimPaths([
    { path: 'backend.yaml', part: 'spec', template: 'spec:requirements' },
    ...stack.folds.map(({ path, model }) => ({
      path: folder(path),
      part: `stack ${stack.id}`,
      template: `model:${model}`,
    })),
    ...parts.flatMap((part) =>
      (part.folds ?? []).map(({ path, model }) => ({ path: folder(path), part: part.id, template: `model:${model}` })),
    ),
    ...parts.flatMap((part) => plannedFiles(part, templates.get(part.id), spec)),
  ]);
  return { spec, parts: parts.map((part) => part.id), gives: contributionsOf(spec, library.choices, parts), files };
}

function folder(path: string): string {
  return path.replace(/\/$/, '');
}
