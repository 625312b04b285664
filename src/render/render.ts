import { InternalError } from '../errors.ts';
import type { Plan, TemplateLibrary, Tree, TreeFile } from '../types.ts';
import { renderFolds } from './render-folds.ts';
import { renderParts } from './render-parts.ts';

/**
 * Plan -> Tree. Pure and synchronous: the same spec gives the same bytes on every machine.
 *
 * @param requirements the text of `backend.yaml`: the person's own file with flags applied, or what the answers came to.
 */
export function render(plan: Plan, library: TemplateLibrary, requirements: string): Tree {
  const own = plan.files.filter(({ template }) => template.startsWith('spec:'));
  const files: readonly (readonly [string, TreeFile])[] = [
    ...own.map(({ path, part, template }) => [path, specFile(part, template, requirements)] as const),
    ...renderFolds(plan, library),
    ...renderParts(plan, library),
  ];
  const tree = new Map<string, TreeFile>();
  for (const [path, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const other = tree.get(path);
    if (other) throw new InternalError(`${path} has two owners: ${other.origin.template} and ${file.origin.template}`);
    tree.set(path, file);
  }
  return tree;
}

/** The person's own text stays as it is; only its line ends and the last newline are put in order. */
function specFile(part: string, template: string, requirements: string): TreeFile {
  const text = requirements.replaceAll(/\r\n?/g, '\n');
  const content = new TextEncoder().encode(text.endsWith('\n') ? text : `${text}\n`);
  return { content, origin: { part, template } };
}
