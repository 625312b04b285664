import { describe, expect, test } from 'vitest';
import { loadPolicies, Policies } from '../../../src/services/policies.ts';
import { describeRoutes } from '../../../src/routes/describe-routes.ts';

const some = 'anonymous: ["shelves:list:any"]\nroles: { admin: ["shelves:update:own", "shelves:update:any"] }';
const owned = new Set(['shelves:update']);

describe('policies', () => {
  test('give a role its permissions and those of everybody', () => {
    const policies = new Policies(some, owned);
    expect(policies.reach('admin', 'shelves:update')).toBe('any');
    expect(policies.reach('admin', 'shelves:list')).toBe('any');
    expect(policies.reach(undefined, 'shelves:list')).toBe('any');
  });

  test('refuse what is not listed', () => {
    const policies = new Policies(some, owned);
    expect(policies.reach(undefined, 'shelves:update')).toBeUndefined();
    expect(policies.reach('admin', 'shelves:delete')).toBeUndefined();
  });

  test.each(['roles: [', 'roles: { nobody: [] }', 'roles: { admin: ["shelves:update"] }', '[]'])(
    'cannot be used when they are malformed: %s',
    (text) => {
      expect(() => new Policies(text)).toThrow('rbac.yaml is not valid');
    },
  );

  test('may leave a role without any, and say twice how far one reaches', () => {
    const policies = new Policies('roles: { admin: ["shelves:update:any", "shelves:update:own"] }', owned);
    expect(policies.reach('admin', 'shelves:update')).toBe('any');
    expect(new Policies('roles: { admin: }').reach('admin', 'shelves:update')).toBeUndefined();
  });

  test('do not limit to owners what has none', () => {
    expect(() => new Policies(some, new Set())).toThrow('shelves:update:own: the rows have no owners');
  });

  test('give nobody rows of their own who has not signed in', () => {
    const open = 'anonymous: ["shelves:update:own"]\nroles: { admin: [] }';
    expect(() => new Policies(open, owned)).toThrow('shelves:update:own: nobody who has not signed in has rows');
  });

  test('name the route whose permission nobody has', () => {
    const routes = [{ endpoint: 'DELETE /shelves/{id}', permission: 'shelves:delete' }];
    expect(() => {
      new Policies(some, owned).mustReach(routes);
    }).toThrow('nobody has shelves:delete, which DELETE /shelves/{id} needs');
  });

  test('of this backend give every route to somebody', () => {
    expect(() => {
      loadPolicies().mustReach(describeRoutes());
    }).not.toThrow();
  });
});
