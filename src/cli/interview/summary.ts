import type { BackendRequirements } from '../../spec/requirements.ts';
import type { TemplateLibrary } from '../../types.ts';
import { requirementsText } from '../create/requirements-text.ts';
import { schemaOrder } from '../create/schema-order.ts';
import { outcomeOf } from './outcome-of.ts';
import { reproducingCommand } from './reproducing-command.ts';
import { treeSketch } from './tree-sketch.ts';

/** What will be built: its spec, a sketch of the tree, what it needs, and the command that builds the same again. */
export function summary(draft: BackendRequirements, library: TemplateLibrary, columns: number): string {
  const outcome = outcomeOf(draft, library);
  if (!outcome) return '';
  const { files, packages, variables, servers } = outcome;
  const counts = `${String(files.length)} files, ${String(packages.length)} packages, ${String(variables.length)} variables`;
  return [
    `\nbackend.yaml\n${indented(requirementsText(schemaOrder(draft), []))}`,
    treeSketch(draft.name ?? 'backend', files, columns),
    `${counts}${servers.length === 0 ? '' : `; it needs ${servers.join(', ')}`}.\n`,
    `The same without questions:\n${indented(reproducingCommand(draft))}`,
  ].join('\n');
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
}
