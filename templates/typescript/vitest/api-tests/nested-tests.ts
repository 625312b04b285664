import { tsMember, tsPropertyName } from '../../../../src/naming.ts';
import type { NestedCollection } from '../../../../src/types.ts';
import { Code } from '../../print/print-value.ts';
import { wrapList } from '../../print/wrap-list.ts';
import { actingRole } from '../../../_shared/access/acting-role.ts';
import { hasAccounts } from '../../../_shared/accounts/account-uses.ts';
import { isJoin } from '../../../_shared/resources/capabilities.ts';
import { namesOf } from '../../resource-views/names.ts';
import { plenty, rowSupply } from '../../../_shared/samples/row-supply.ts';
import type { GeneratedTest } from './generated-test.ts';
import { isOneEnough } from './is-one-enough.ts';
import { rowStatement, type TestContext } from './test-context.ts';

/** The tests of the lists of this resource below rows of others. */
export function nestedTests(context: TestContext): readonly GeneratedTest[] {
  const { spec, resource } = context;
  // A list whose parent nobody can read who may list is nobody's to test.
  const reachable = resource.nested.filter(
    (nested) => !hasAccounts(spec) || actingRole(spec, resource, 'list', nested) !== undefined,
  );
  return reachable.flatMap((nested) => [
    ...(context.hasRows ? [...lists(context, nested), ...creates(context, nested)] : []),
    isMissing(context, nested),
  ]);
}

function lists(context: TestContext, nested: NestedCollection): readonly GeneratedTest[] {
  const parts = partsOf(context, nested);
  if (!parts || !isOneEnough(parts.field) || (isJoin(parts.field) && !context.creates)) return [];
  const value = new Code(parts.field.list ? '[owner.id]' : 'owner.id');
  return [
    {
      title: `lists those of one ${parts.owner.names.words} below it as ${nested.path}`,
      body: [
        rowStatement(parts.owner, 'owner', []),
        context.row('mine', [parts.field, value]),
        context.row(''),
        parts.below,
        parts.collection,
        '    await nested.expectFound([mine], {});',
      ],
    },
  ];
}

function creates(context: TestContext, nested: NestedCollection): readonly GeneratedTest[] {
  const parts = partsOf(context, nested);
  if (!parts || nested.from !== 'parent' || !context.creates) return [];
  const { wire } = parts.field;
  return [
    {
      title: `creates below one ${parts.owner.names.words}`,
      body: [
        rowStatement(parts.owner, 'owner', []),
        context.input(),
        `    const { ${tsPropertyName(wire)}: _parent, ...rest } = input;`,
        parts.below,
        parts.collection,
        '    const created = await nested.create(rest, path);',
        `    expect(created${tsMember(wire)}).toBe(owner.id);`,
        wrapList('    ', "expectProblem(await api.post(below, input), 'UNKNOWN_FIELD', [", [`'${wire}'`], ']);'),
      ],
    },
  ];
}

function isMissing({ spec }: TestContext, { owner, path }: NestedCollection): GeneratedTest {
  const resource = spec.resources.find(({ name }) => name === owner);
  return {
    title: `answers 404 to ${path} below ${resource ? namesOf(resource).aResource : owner} that does not exist`,
    body: [
      `    const below = \`/${resource?.names.path ?? ''}/\${missing}/${path}\`;`,
      "    expectProblem(await api.get(below), 'NOT_FOUND');",
    ],
  };
}

/** The rows and lines that both tests need; undefined where no owner can be made. */
function partsOf({ spec, resource, names }: TestContext, nested: NestedCollection) {
  const owner = spec.resources.find(({ name }) => name === nested.owner);
  const field = resource.fields.find(({ name }) => name === nested.field);
  if (!owner || !field || rowSupply(spec, owner) < plenty) return undefined;
  return {
    owner,
    field,
    below: `    const below = \`/${owner.names.path}/\${owner.id}/${nested.path}\`;`,
    collection: `    const nested = collectionAt(api, below, ${names.schemaConst});`,
  };
}
