import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/plan/plan.ts';
import { fakeBase, fakeDatabase, fakeLibrary, fakeStack } from '../../fixtures/fake-library.ts';
import { fakeResource, fakeSpec } from '../../fixtures/fake-spec.ts';

const pathsOf = (planned: ReturnType<typeof plan>): readonly string[] => planned.files.map(({ path }) => path);

describe('plan', () => {
  it('puts a part behind those it names in after, whatever the order of the list', () => {
    expect(plan(fakeSpec(), fakeLibrary()).parts).toEqual(['fake/base', 'fake/database']);
  });

  it('leaves out a part whose choices are not chosen, with its files and contributions', () => {
    const planned = plan(fakeSpec({}, { database: [] }), fakeLibrary());
    expect(planned.parts).toEqual(['fake/base']);
    expect(pathsOf(planned)).not.toContain('src/database.ts');
    expect(planned.gives.map(({ by }) => by)).not.toContain('fake/database');
    expect(planned.gives.map(({ by }) => by)).not.toContain('database/postgresql');
  });

  it('plans a resource template once per resource, under the names of the resource', () => {
    const library = fakeLibrary({ 'fake/database/resource/__path__/__snake__/__pascal__.ts': 'export {};\n' });
    expect(pathsOf(plan(fakeSpec(), library))).toEqual(
      expect.arrayContaining(['src/category.ts', 'src/work-order.ts', 'work-orders/work_order/WorkOrder.ts']),
    );
  });

  it('drops the suffix .ejs and turns a segment dot-x into .x', () => {
    expect(pathsOf(plan(fakeSpec(), fakeLibrary()))).toEqual(
      expect.arrayContaining(['.editorconfig', 'src/server.ts']),
    );
  });

  it('plans files in the order of their paths', () => {
    const paths = pathsOf(plan(fakeSpec(), fakeLibrary()));
    expect(paths).toEqual([...paths].sort());
  });

  it('leaves out what a part omits for this spec', () => {
    expect(pathsOf(plan(fakeSpec({ resources: [] }), fakeLibrary()))).not.toContain('src/database.ts');
  });

  it('refuses a part that omits a file which it does not have', () => {
    const parts = [{ ...fakeBase, omits: () => ['gone.ts'] }, fakeDatabase];
    expect(() => plan(fakeSpec(), fakeLibrary({}, { parts }))).toThrow('fake/base omits gone.ts');
  });

  it('names both owners when two parts claim one path', () => {
    const library = fakeLibrary({ 'fake/database/files/run.sh': 'exit 0\n' });
    expect(() => plan(fakeSpec(), library)).toThrow(/run\.sh has two owners.*fake\/base.*fake\/database/);
  });

  it('names both owners when a part claims the path of a fold', () => {
    const library = fakeLibrary({ 'fake/base/files/Makefile': 'all:\n' });
    expect(() => plan(fakeSpec(), library)).toThrow(/Makefile has two owners.*model:make.*fake\/base/);
  });

  it('names the circle when parts wait for each other', () => {
    const parts = [{ ...fakeBase, after: ['fake/database'] }, fakeDatabase];
    expect(() => plan(fakeSpec(), fakeLibrary({}, { parts }))).toThrow('fake/base -> fake/database -> fake/base');
  });

  it('refuses an after that names no part of the stack', () => {
    const parts = [fakeBase, { ...fakeDatabase, after: ['fake/bsae'] }];
    expect(() => plan(fakeSpec(), fakeLibrary({}, { parts }))).toThrow('fake/database is "after" fake/bsae');
  });

  it('accepts an after that names a part which this spec does not use', () => {
    const parts = [
      { ...fakeBase, after: ['fake/database'] },
      { ...fakeDatabase, after: [] },
    ];
    expect(plan(fakeSpec({}, { database: [] }), fakeLibrary({}, { parts })).parts).toEqual(['fake/base']);
  });

  it('stays linear: a thousand resources are planned at once', () => {
    const resources = Array.from({ length: 1000 }, (_, index) => fakeResource(`Thing${String(index)}`));
    expect(plan(fakeSpec({ resources }), fakeLibrary()).files).toHaveLength(1000 + 4 + 1 + fakeStack.folds.length);
  });
});
