import { describe, expect, it } from 'vitest';
import { accountRoutes } from '../../../../src/contract/model/account-routes.ts';
import { actorOf, makerOf } from '../../../../src/contract/model/actor-of.ts';
import { has } from '../../../../src/contract/model/capabilities.ts';
import { expectedData } from '../../../../src/contract/model/expected-data.ts';
import { grantOf } from '../../../../src/contract/model/grant-of.ts';
import { may } from '../../../../src/contract/model/may.ts';
import { changeable, writable } from '../../../../src/contract/model/member-groups.ts';
import { seesPrivate } from '../../../../src/contract/model/sees-private.ts';
import { expectedPolicies, policiesIn } from '../../../../src/contract/checks/rbac/policies.ts';
import type { Resource, Spec } from '../../../../src/types.ts';
import { accountSpec } from '../fake/account-spec.ts';
import { makeField, makeResource, makeSpec } from '../fake/make-spec.ts';

const withAuth = (spec: Spec, ...auth: string[]): Spec => ({ ...spec, choices: { ...spec.choices, auth } });

const owned = (create: readonly string[]): Resource =>
  makeResource(
    'Loan',
    [makeField('borrower', 'ref', { target: 'User' }), makeField('hint', 'text', { private: true })],
    {
      owner: ['borrower'],
      access: {
        ...{ list: ['own'], get: ['own'], create, update: ['librarian'], replace: ['librarian'] },
        ...{ delete: ['admin'], restore: [], bulk: [] },
      },
    },
  );

const library = (create: readonly string[]): Spec => ({
  ...withAuth(makeSpec([owned(create)]), 'oauth2'),
  authorization: { roles: { admin: '', librarian: '', reader: '' }, default: 'reader' },
});

describe('capabilities', () => {
  it('follow from the kinds of authentication', () => {
    const of = (...auth: string[]) =>
      (['users', 'password', 'bearer', 'oidc'] as const).filter((one) => has(withAuth(makeSpec([]), ...auth), one));
    expect(of()).toEqual([]);
    expect(of('enumeration-safe')).toEqual([]);
    expect(of('jwt')).toEqual(['users', 'password', 'bearer']);
    expect(of('oauth2')).toEqual(['users', 'bearer', 'oidc']);
  });

  it('bring the routes of the account', () => {
    const paths = (spec: Spec) => accountRoutes(spec).map(({ path }) => path.replace('/api/v1', ''));
    expect(paths(makeSpec([]))).toEqual([]);
    expect(paths(withAuth(makeSpec([]), 'oauth2'))).not.toContain('/auth/login');
    expect(paths(withAuth(makeSpec([]), 'jwt'))).not.toContain('/auth/email/verify');
    expect(paths(withAuth(makeSpec([]), 'jwt'))).toContain('/auth/password/forgot');
  });
});

describe('who may do what', () => {
  const [page, note] = accountSpec.resources as [Resource, Resource];

  it('is public, any, a role or own', () => {
    expect(grantOf(page, 'list', undefined)).toBe('any');
    expect(grantOf(page, 'create', undefined)).toBeUndefined();
    expect(grantOf(page, 'create', 'reader')).toBeUndefined();
    expect(grantOf(note, 'list', 'editor')).toBe('any');
    expect(grantOf(note, 'list', 'reader')).toBe('own');
    expect(grantOf({ ...note, operations: [] }, 'list', 'editor')).toBeUndefined();
  });

  it('leaves the resource User to the routes of the account', () => {
    expect(may(makeResource('User', []), 'list')).toBe(false);
  });

  it('lets one role make the rows and do the rest where it may', () => {
    expect(makerOf(accountSpec, page)).toBe('editor');
    expect(actorOf(accountSpec, page, 'delete')).toBe('admin');
    expect(actorOf(accountSpec, page, 'get')).toBe('editor');
    expect(actorOf(makeSpec([page]), page, 'get')).toBeUndefined();
  });

  it('keeps members on owner paths from those who create as owners', () => {
    const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);
    expect(names(writable(owned(['own'])))).toEqual(['hint']);
    expect(names(writable(owned(['own', 'librarian'])))).toEqual(['borrower', 'hint']);
    expect(names(changeable(note))).toEqual(['title', 'secret']);
  });

  it('shows private members to admins and to those who made the row', () => {
    const spec = library(['librarian']);
    const [loan] = spec.resources as [Resource];
    expect(seesPrivate(spec, loan, 'create')).toBe(true);
    expect(seesPrivate(spec, loan, 'delete')).toBe(true);
    const foreign = { ...loan, owner: [] };
    expect(seesPrivate({ ...spec, resources: [foreign] }, foreign, 'create')).toBe(false);
    expect(expectedData(loan, { hint: 'x' }, false)).toEqual({ borrower: null });
    expect(expectedData(owned(['own']), { hint: 'x' })).toEqual({ hint: 'x' });
  });
});

describe('rbac.yaml', () => {
  it('is compared by what each role may, with what everybody may', () => {
    const expected = expectedPolicies(accountSpec);
    expect([...(expected.get('anonymous') ?? [])]).toEqual(['pages:list:any', 'pages:get:any']);
    const written = policiesIn({
      anonymous: ['pages:list:any', 'pages:get:any'],
      roles: { editor: ['pages:create:any', 'notes:get:own', 'notes:get:any'], reader: null },
    });
    expect([...(written?.get('reader') ?? [])]).toEqual(['pages:list:any', 'pages:get:any']);
    expect(written?.get('editor')?.has('notes:get:own')).toBe(false);
    expect(policiesIn({ roles: { editor: [1] } })).toBeUndefined();
    expect(policiesIn([])).toBeUndefined();
  });
});
