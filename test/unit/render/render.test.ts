import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/plan/plan.ts';
import { render } from '../../../src/render/render.ts';
import type { Spec, TemplateLibrary } from '../../../src/types.ts';
import { fakeBase, fakeDatabase, fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';
import { treeText } from '../../fixtures/tree-text.ts';

const treeOf = (library: TemplateLibrary, spec: Spec = fakeSpec(), text = 'version: 1\n'): ReturnType<typeof render> =>
  render(plan(spec, library), library, text);
const template = (text: string): TemplateLibrary => fakeLibrary({ 'fake/base/files/out.ts.ejs': text });

describe('render', () => {
  it('gives every planned file and nothing else', () => {
    const library = fakeLibrary();
    const planned = plan(fakeSpec(), library);
    const paths = [...render(planned, library, 'version: 1\n').keys()];
    const single = planned.files.map(({ path }) => path).filter((path) => path !== 'migrations');
    expect(paths.filter((path) => !path.startsWith('migrations/'))).toEqual(single);
    expect(paths.filter((path) => path.startsWith('migrations/'))).toHaveLength(4);
  });

  it('gives the same bytes twice, in the order of the paths', () => {
    const [one, two] = [treeOf(fakeLibrary()), treeOf(fakeLibrary())];
    expect([...one]).toEqual([...two]);
    expect([...one.keys()]).toEqual([...one.keys()].sort());
  });

  it('hands a template the spec, the view of its part, and for a resource file the resource and its view', () => {
    const tree = treeOf(fakeLibrary());
    expect(treeText(tree, 'src/server.ts')).toContain('// Hello shop');
    expect(treeText(tree, 'src/work-order.ts')).toBe("export const workOrder = ['title'];\n");
  });

  it('leaves no blank line where a control tag stood, and ends in exactly one newline', () => {
    expect(treeText(treeOf(fakeLibrary()), 'src/server.ts')).toBe(
      "// Hello shop\nimport './category.ts';\nimport './work-order.ts';\n",
    );
  });

  it('copies a file without the suffix byte for byte', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x0d, 0x0a, 0x00]);
    const library = fakeLibrary();
    const files = new Map([...library.files, ['fake/base/files/logo.bin', bytes] as const]);
    expect(treeOf({ ...library, files }).get('logo.bin')?.content).toEqual(bytes);
  });

  it('makes a file executable when it starts with #! and no other', () => {
    const tree = treeOf(fakeLibrary());
    expect(tree.get('run.sh')?.mode).toBe(0o755);
    expect(tree.get('src/server.ts')?.mode).toBeUndefined();
  });

  it('prints hostile text as text', () => {
    const text = `<%= 1 %> \${2} #{3} {{4}} */ --> "quoted" 'single' \\ <b>&amp;</b> 😀`;
    expect(treeText(treeOf(template('<%= spec.description %>'), fakeSpec({ description: text })), 'out.ts')).toBe(
      `${text}\n`,
    );
  });

  it.each([
    ['undefined', '<%= spec.nothing %>'],
    ['null', '<%= null %>'],
    ['object', '<%= spec %>'],
    ['function', '<%= String.raw %>'],
  ])('refuses to print %s, naming the template and the line', (kind, tag) => {
    const act = (): unknown => treeOf(template(`one\ntwo\n${tag}\n`));
    expect(act).toThrow(`not ${kind}`);
    expect(act).toThrow('fake/base/files/out.ts.ejs:3');
  });

  it('refuses a name that the part does not offer, naming the template', () => {
    expect(() => treeOf(template('<%= greting %>'))).toThrow(/out\.ts\.ejs[\s\S]*greting/);
  });

  it('refuses a template that does not compile, naming it', () => {
    expect(() => treeOf(template('<% if ( { %>'))).toThrow('out.ts.ejs');
  });

  it('refuses a template that renders to nothing', () => {
    expect(() => treeOf(template('<% const nothing = 1; %>\n'))).toThrow('rendered to nothing');
  });

  it('refuses a carriage return that came out of a text', () => {
    expect(() => treeOf(template('// <%= spec.description %>'), fakeSpec({ description: 'a\r\nb' }))).toThrow(
      'carriage return',
    );
  });

  it('refuses a view that hides a member', () => {
    const parts = [{ ...fakeBase, view: () => ({ spec: 1 }) }, fakeDatabase];
    expect(() => treeOf(fakeLibrary({}, { parts }))).toThrow('fake/base hides spec');
  });

  it('refuses a fold into a model that does not exist', () => {
    const folds = [{ path: 'x.toml', model: 'cargo' }];
    expect(() => treeOf(fakeLibrary({}, { folds }))).toThrow('model:cargo');
  });

  it('refuses a model that writes a path which the stack did not give it', () => {
    const folds = [{ path: 'sql', model: 'migrations' }];
    expect(() => treeOf(fakeLibrary({}, { folds }))).toThrow('model:migrations wrote migrations/');
  });

  it('keeps the text of the spec, in Unix lines', () => {
    const tree = treeOf(fakeLibrary(), fakeSpec(), '# mine\r\nversion: 1  # one\r\nname: shop');
    expect(treeText(tree, 'backend.yaml')).toBe('# mine\nversion: 1  # one\nname: shop\n');
  });

  it('names the origin of every file', () => {
    expect(treeOf(fakeLibrary()).get('src/category.ts')?.origin).toEqual({
      part: 'fake/database',
      template: 'fake/database/resource/src/__kebab__.ts.ejs',
    });
  });
});
