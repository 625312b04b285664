import type { Resource } from '../../types.ts';
import { proseText } from '../prose-text.ts';
import type { Settings } from '../requirements.ts';
import { accessOf } from './access-of.ts';
import { defaultOperations } from './default-operations.ts';
import { nestedOf } from './nested-of.ts';
import { ownerOf } from './owner-of.ts';
import type { ReadResource } from './read-resources.ts';
import { seedOf } from './seed-of.ts';

/** Decides everything that a resource leaves open. */
export function completeResource(resource: ReadResource, settings: Settings, hasUsers: boolean): Resource {
  const { name, names, written, fields } = resource;
  const allowed = defaultOperations(settings);
  const operations = written.operations ? allowed.filter((one) => written.operations?.includes(one)) : allowed;
  const access = accessOf(written.access ?? {}, operations, hasUsers);
  return {
    name,
    names,
    ...(written.description === undefined ? {} : { description: proseText(written.description) }),
    fields,
    operations,
    access,
    owner: hasUsers ? ownerOf(written.owner ?? [], access) : [],
    indexes: written.indexes ?? [],
    unique: written.unique ?? [],
    sort: written.sort ?? [],
    ...(written.parent === undefined ? {} : { parent: written.parent }),
    nested: nestedOf(resource),
    seed: seedOf(resource),
  };
}
