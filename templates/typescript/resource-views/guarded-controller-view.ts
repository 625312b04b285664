import type { Operation, Resource, Spec } from '../../../src/types.ts';
import { isClosed } from '../../_shared/access/access-of.ts';
import { nestedCreateNames, nestedNames } from '../../_shared/resources/nested.ts';
import { wrapList } from '../print/wrap-list.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { controllerView } from './http-views.ts';
import { namesOf } from './names.ts';

/** What the controller of a resource shows whose service has to know who acts. */
export function guardedControllerView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const plain = controllerView(spec, resource);
  const names = namesOf(resource);
  const acts = actorUses(spec, resource);
  const actor = (isNeeded: boolean) => (isNeeded ? ['actorOf(response)'] : []);
  const closed = (owner: string) => isClosed(spec.resources.find(({ name }) => name === owner));
  const call = (head: string, method: string, isActing: boolean, parameters: readonly string[], tail: string) =>
    wrapList('    ', `${head}this.#service.${method}(`, [...actor(isActing), ...parameters], tail);
  const one = 'parseId(request.params.id)';
  const operations: readonly Operation[] = resource.operations;
  const usesActor =
    operations.some(acts) || resource.nested.some(({ owner }) => acts('list') || acts('create') || closed(owner));
  const imports = plain['imports'] as readonly string[];
  const place = imports.findLastIndex((line) => line.includes("'../services/"));
  const actorImport = "import { actorOf } from '../utils/actor-of.ts';";
  return {
    ...plain,
    imports:
      usesActor && !imports.includes(actorImport)
        ? [...imports.slice(0, place + 1), actorImport, ...imports.slice(place + 1)]
        : imports,
    listStatement: call('const page = await ', 'list', acts('list'), ['query'], ');'),
    nestedLists: resource.nested.map((nested) => {
      const { method } = nestedNames(nested);
      return {
        head: methodHead(method),
        statement: call(
          'const page = await ',
          method,
          acts('list') || closed(nested.owner),
          ['ownerId', 'query'],
          ');',
        ),
      };
    }),
    getStatement: call('const found = await ', 'get', acts('get'), [one], ');'),
    createStatement: call(
      'const created = await ',
      'create',
      acts('create'),
      [`parseBody(${names.createConst}, request.body)`],
      ');',
    ),
    nestedCreates: (plain['nestedCreates'] as readonly { head: string; schema: string; method: string }[]).map(
      (nested) => ({
        ...nested,
        statement: call(
          'const created = await ',
          nested.method,
          acts('create') || resource.nested.some((other) => isFor(other, nested.method) && closed(other.owner)),
          [one, 'input'],
          ');',
        ),
      }),
    ),
    replaceStatement: call('const replaced = await ', 'replace', acts('replace'), ['id', 'input', 'demand'], ');'),
    updateStatement: call('const updated = await ', 'update', acts('update'), ['id', 'changes', 'demand'], ');'),
    deleteStatement: call('await ', 'delete', acts('delete'), ['id', 'demand'], ');'),
    restoreStatement: call('const restored = await ', 'restore', acts('restore'), [one], ');'),
  };

  function isFor(nested: Resource['nested'][number], method: string): boolean {
    return nestedCreateNames(resource, nested).method === method;
  }
}

function methodHead(method: string): string {
  return wrapList('  ', `${method} = async (`, ['request: Request', 'response: Response'], '): Promise<void> => {');
}
