import type { CheckContext } from '../../../src/contract/check-context.ts';
import { edgeBodies } from '../../../src/contract/edge-bodies.ts';
import { changeable } from '../../../src/contract/model/member-groups.ts';
import { may } from '../../../src/contract/model/may.ts';
import { resourcePath } from '../../../src/contract/model/resource-path.ts';
import type { Body } from '../../../src/contract/rows.ts';
import { wantStatus } from '../../../src/contract/want/want-status.ts';
import type { Resource } from '../../../src/types.ts';

/**
 * Makes rows of every resource through the API: with the required members, with all of them, changed once, and one for
 * every edge of every type. Returns their paths.
 */
export async function fill(context: CheckContext): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const resource of context.spec.resources.filter((each) => may(each, 'create'))) {
    paths.push(...(await fillOne(context, resource)));
  }
  return paths;
}

async function fillOne(context: CheckContext, resource: Resource): Promise<readonly string[]> {
  const { editor, rows, spec } = context;
  const few = await rows.create(resource, { fill: 'required' });
  const all = await rows.create(resource);
  if (may(resource, 'update')) {
    const change: Body = {};
    for (const field of changeable(resource)) change[field.wire] = await rows.value(resource, field);
    wantStatus(await editor.patch(few.path, change), 200, `A ${resource.names.words} is changed`);
  }
  const paths = [few.path, all.path];
  for (const { what, body } of await edgeBodies(context, resource)) {
    const created = await editor.post(resourcePath(spec, resource), body);
    // A narrow unique member may be taken already.
    if (created.status === 409 && resource.fields.some((field) => field.unique)) continue;
    wantStatus(created, 201, `A ${resource.names.words} is created with ${what}`);
    paths.push(created.headers['location'] ?? '');
  }
  return paths;
}
