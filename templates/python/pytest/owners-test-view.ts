import type { Resource, Spec } from '../../../src/types.ts';
import { ownershipCase } from '../../_shared/access/ownership-case.ts';
import type { OwnerWay } from '../../_shared/access/owner-ways.ts';
import { missingCode, missingStatus } from '../../_shared/resources/requires-if-match.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { group, prefixed, type Doc } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf } from '../resource-views/attributes.ts';
import { namesOf } from '../resource-views/names.ts';

/** What `tests/integration/test_<resource>_owners.py` shows. */
export function ownersTestView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const owners = ownershipCase(spec, resource);
  if (!owners) return {};
  const { role, ways, owns, readsAll, gifts, privates, claims, adminReads, takesBack } = owners;
  const names = namesOf(resource);
  const tests = {
    list: owns('list'),
    get: owns('get'),
    update: owns('update'),
    replace: takesBack,
    delete: owns('delete'),
    gifts: gifts.length > 0,
    privates: privates.length > 0,
    admin: adminReads,
    claims: claims.length > 0,
    told: tellsOwners(spec, resource),
  };
  const refuses = tests.get || tests.update || tests.replace || tests.delete || tests.gifts;
  const targets = ways.flatMap(({ by }) => (by ? [by.target] : []));
  return {
    ownerImports: importBlock([
      { from: 'typing', names: ['NamedTuple'] },
      ...(ways.some(({ by }) => by) || tests.told ? [{ from: 'uuid', names: ['UUID'] }] : []),
      { from: 'pytest' },
      { from: 'app.models.user_model', names: ['User'] },
      ...[resource, ...targets].map((other) => ({
        from: namesOf(other).repositoryModule,
        names: [namesOf(other).repository],
      })),
      {
        from: 'tests.fixtures.api',
        names: [
          ...(tests.gifts ? ['MISSING_ID'] : []),
          'Api',
          'Body',
          ...(tests.list || tests.update || tests.replace || tests.privates ? ['data_of'] : []),
        ],
      },
      { from: 'tests.fixtures.problem', names: refuses ? ['assert_problem'] : [] },
      {
        from: `tests.fixtures.${names.snake}_fixture`,
        names: [`create_${names.snake}`, ...(tests.claims ? [`${names.snake}_body`] : [])],
      },
      ...targets.map((other) => ({
        from: `tests.fixtures.${other.names.snake}_fixture`,
        names: [`create_${other.names.snake}`],
      })),
      { from: 'tests.fixtures.user_fixture', names: ['create_user'] },
    ]),
    snake: names.snake,
    repository: names.repository,
    path: pyString(`/${resource.names.path}`),
    role: pyString(role),
    ownerTests: tests,
    refusal: readsAll ? '403, "FORBIDDEN"' : `${missingStatus(spec)}, "${missingCode(spec)}"`,
    ways: ways.map((way) => wayView(resource, way)),
    waysLine: wrapList(
      '',
      '@pytest.fixture(params=[',
      ways.map((way) => wayName(resource, way)),
      '])',
    ),
    giftsLine: layout(
      '    ',
      'gifts = ',
      group(
        '{',
        gifts.map(({ wire }) => `${pyString(wire)}: MISSING_ID`),
        '}',
      ),
    ),
    privatesLine: layout(
      '    ',
      'private = ',
      group(
        '{',
        privates.map(({ wire }) => pyString(wire)),
        '}',
      ),
    ),
    readsAll,
    claimLines: claims.map(({ wire }) => `    assert created[${pyString(wire)}] == str(owner.id)`),
  };
}

function wayName(resource: Resource, { holder, by }: OwnerWay): string {
  const own = attributeOf(by ? by.target : resource, holder);
  return by ? `own_by_${attributeOf(resource, by.reference)}_${own}` : `own_by_${own}`;
}

function wayView(resource: Resource, way: OwnerWay) {
  const { holder, by } = way;
  const { repository } = namesOf(resource);
  const change = (other: string, row: string, name: string, value: Doc) =>
    layout(
      '    ',
      'await ',
      group('api.change(', [other, row, group('{', [prefixed(`${pyString(name)}: `, value)], '}')], ')'),
    );
  const head = wrapList(
    '',
    `async def ${wayName(resource, way)}(`,
    ['api: Api', 'row: Body', 'owner: User'],
    ') -> None:',
  );
  if (!by) return { head, lines: [change(repository, 'row', attributeOf(resource, holder), 'owner.id')] };
  const target = namesOf(by.target);
  return {
    head,
    lines: [
      `    other = await create_${target.snake}(api)`,
      change(target.repository, 'other', attributeOf(by.target, holder), 'owner.id'),
      change(repository, 'row', attributeOf(resource, by.reference), 'UUID(other["id"])'),
    ],
  };
}
