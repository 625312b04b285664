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

describe('a field called constructor beside one that answers leave out', () => {
  it('makes the others be listed, because no mask can name it', () => {
    const fields = { constructor: 'string', pin: 'string writeonly', note: 'string private', shelf: 'ref(Shelf)' };
    const spec = {
      ...{ version: 1, name: 'one', stack: 'express', performance: { caching: false } },
      resources: { Shelf: { fields: { name: 'string' } }, Thing: { fields, parent: 'shelf' } },
    };
    const { tree } = renderSpec(JSON.stringify(spec));
    const model = treeText(tree, 'src/models/thing.ts');
    expect(model).toContain('  id: uuid(),\n  constructor: thingFields.constructor,\n  shelf: thingFields.shelf,\n');
    expect(model).not.toContain('.omit(');
    expect(model).not.toContain('  note: thingFields.note,\n');
    const validator = treeText(tree, 'src/validators/thing-validator.ts');
    expect(validator).toContain(
      '  constructor: thingCreate.shape.constructor,\n  pin: thingCreate.shape.pin,\n  note: thingCreate.shape.note,\n});',
    );
  });
});
