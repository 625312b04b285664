import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklists } from '../../../src/catalog/checklist/index.ts';
import { expectedRoutes } from '../../../src/contract/model/expected-routes.ts';
import { endpointsOf } from '../../../templates/_shared/endpoints/endpoints-of.ts';
import { exampleText } from '../../fixtures/example-text.ts';
import { renderSpec } from '../../fixtures/render-spec.ts';

const stacks = ['express', 'fastapi'];
const examples = ['catalog', 'every-type', 'hostile', 'minimal', 'relations'];
const cases = stacks.flatMap((stack) => examples.map((example) => ({ stack, example })));

/** What steps write after the render. */
const written = new Set(['docs/openapi.json', '.env']);

describe.each(cases)('the documents of $example on $stack', ({ stack, example }) => {
  const { spec, tree } = renderSpec(exampleText(example, stack));
  const texts = new Map([...tree].map(([path, { content }]) => [path, new TextDecoder().decode(content)]));
  const pages = [...texts].filter(([path]) => path.endsWith('.md'));
  const exists = (path: string): boolean =>
    texts.has(path) ||
    written.has(path) ||
    [...texts.keys()].some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`));

  it('have no link that leads nowhere', () => {
    const links = pages.flatMap(([page, text]) =>
      [...text.matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)].map(([, to = '']) => posix.join(posix.dirname(page), to)),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((path) => !exists(path))).toEqual([]);
  });

  it('name no file that is not there', () => {
    const names = pages.flatMap(([page, text]) =>
      [...text.matchAll(/`((?:src|app|tests|docs|migrations|load|postman)\/[\w./-]+\.\w+)`/g)].map(
        ([, path = '']) => `${page}: ${path}`,
      ),
    );
    expect(names.filter((name) => !exists(name.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('name no command that is not there', () => {
    const targets = new Set([...(texts.get('Makefile') ?? '').matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name));
    const named = pages.flatMap(([, text]) =>
      [...text.matchAll(/(?:`|^)make ([a-z][\w-]*)/gm)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !targets.has(name))).toEqual([]);
  });

  it('list the routes that the contract expects', () => {
    const expected = expectedRoutes(spec).flatMap(({ path, methods }) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const listed = endpointsOf(spec).map(({ method, path }) => `${method} ${spec.api.basePath}${path}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it('show every table of the migrations', () => {
    const tables = [...texts]
      .filter(([path]) => path.endsWith('.up.sql'))
      .flatMap(([, sql]) => [...sql.matchAll(/^create table "?(\w+)"? \(/gm)].map(([, name = '']) => name));
    const page = texts.get('docs/database-schema.md') ?? '';
    expect(tables.filter((name) => !page.includes(`\`${name}\``) || !page.includes(`  ${name} {`))).toEqual([]);
    expect(texts.has('docs/database-schema.svg')).toBe(tables.length > 0);
  });

  it('have an empty box for every item that the spec calls for', () => {
    const page = texts.get('docs/checklists/checklist.md') ?? '';
    const items = checklists.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    const wanted = items.filter(({ when }) => when?.(spec) ?? true);
    expect(wanted.length).toBeLessThan(items.length);
    expect(page.match(/^- \[ \] /gm)).toHaveLength(wanted.length);
  });
});
