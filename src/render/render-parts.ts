import { InternalError } from '../errors.ts';
import { stackOf } from '../plan/stack-of.ts';
import type { Plan, PreparedTemplate, TemplateLibrary, TreeFile } from '../types.ts';
import { cachedTemplate } from './cached-template.ts';
import { fileMode } from './file-mode.ts';
import { finishText } from './finish-text.ts';
import { partLocals } from './part-locals.ts';

/** Renders the `.ejs` templates of the plan and copies its other files byte for byte. */
export function renderParts(plan: Plan, library: TemplateLibrary): readonly (readonly [string, TreeFile])[] {
  const resources = new Map(plan.spec.resources.map((resource) => [resource.name, resource]));
  const planned = new Set(plan.parts);
  const locals = new Map(
    stackOf(plan.spec, library)
      .parts.filter(({ id }) => planned.has(id))
      .map((part) => [part.id, partLocals(part, plan.spec)] as const),
  );
  return plan.files.flatMap(({ path, part, template, resource }) => {
    const localsOf = locals.get(part);
    // What a model folds belongs to the part as well, and is written by `renderFolds`.
    if (!localsOf || template.startsWith('model:')) return [];
    const bytes = library.files.get(template);
    if (!bytes) throw new InternalError(`the plan names the template ${template}, which the library does not have`);
    const content = template.endsWith('.ejs')
      ? renderTemplate(
          template,
          bytes,
          localsOf(resource === undefined ? undefined : resources.get(resource)),
          library.prepared?.[template],
        )
      : bytes;
    return [[path, { content, ...fileMode(content), origin: { part, template } }] as const];
  });
}

function renderTemplate(
  name: string,
  bytes: Uint8Array,
  members: Readonly<Record<string, unknown>>,
  prepared: PreparedTemplate | undefined,
): Uint8Array {
  return finishText(name, cachedTemplate(name, bytes, Object.keys(members), prepared)(members));
}
