import { isUser } from '../../templates/_shared/accounts/user-resource.ts';
import { InternalError } from '../errors.ts';
import type { Part, PlannedFile, Resource, Spec } from '../types.ts';
import { outputPath } from './output-path.ts';
import type { PartTemplates } from './template-index.ts';

/**
 * The files of one part for this spec: its templates once, its resource templates per resource that it serves, less what it
 * omits.
 */
export function plannedFiles(part: Part, templates: PartTemplates | undefined, spec: Spec): readonly PlannedFile[] {
  const isServed = (resource: Resource) => (part.serves ? part.serves(resource, spec) : !isUser(resource));
  const once = (templates?.once ?? []).map((path) => ({
    path: outputPath(path),
    part: part.id,
    template: `${part.id}/files/${path}`,
  }));
  const perResource = (templates?.perResource ?? []).flatMap((path) =>
    spec.resources.map((resource) => ({
      path: outputPath(path, resource.names),
      part: part.id,
      template: `${part.id}/resource/${path}`,
      resource: resource.name,
    })),
  );
  const files: readonly PlannedFile[] = [...once, ...perResource];
  const omitted = new Set(part.omits?.(spec) ?? []);
  const owned = new Set(files.map((file) => file.path));
  for (const path of omitted) {
    if (!owned.has(path)) {
      throw new InternalError(`part ${part.id} omits ${path}, which it does not have`);
    }
  }
  const unserved = new Set(spec.resources.filter((resource) => !isServed(resource)).map(({ name }) => name));
  return files.filter(({ path, resource }) => !omitted.has(path) && !unserved.has(resource ?? ''));
}
