import { describe, expect, it } from 'vitest';
import { renderSpec } from '../../fixtures/render-spec.ts';
import { treeText } from '../../fixtures/tree-text.ts';

describe('a resource called Actor', () => {
  it('is another than who acts on its rows', () => {
    const spec = {
      ...{ version: 1, name: 'one', stack: 'express', performance: { caching: false } },
      authorization: { roles: { admin: 'Runs it', user: 'Uses it' } },
      resources: {
        Actor: { fields: { agent: 'string private', best: 'ref(Actor)' }, owner: 'created_by', access: { all: 'own' } },
      },
    };
    const service = treeText(renderSpec(JSON.stringify(spec)).tree, 'src/services/actor-service.ts');
    expect(service).toContain("import type { Actor } from '../models/actor.ts';");
    expect(service).toContain("import type { Actor as ActingUser } from './actor.ts';");
    expect(service).not.toContain('actor: Actor');
    expect(service).toContain('async listByIds(actor: ActingUser, ids: readonly string[]): Promise<Actor[]>');
  });
});

describe('a read-only field called constructor', () => {
  it('is not taken from what every object has', () => {
    const spec = {
      ...{
        version: 1,
        name: 'one',
        stack: 'express',
        authentication: { type: 'none' },
        performance: { caching: false },
      },
      resources: { Thing: { fields: { constructor: 'string readonly', name: 'string' } } },
    };
    const repository = treeText(renderSpec(JSON.stringify(spec)).tree, 'src/repositories/thing-repository.ts');
    expect(repository).toContain('    constructor: undefined,\n');
    expect(repository).toContain('.values({ ...toRow(input), id })');
  });
});
