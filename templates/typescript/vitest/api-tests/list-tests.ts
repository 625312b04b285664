import { unheardOf } from './unheard-of.ts';
import { filterTests } from './filter-tests.ts';
import type { GeneratedTest } from './generated-test.ts';
import { searchTests } from './search-tests.ts';
import { sortTests } from './sort-tests.ts';
import type { TestContext } from './test-context.ts';

/** The tests of GET on the list. */
export function listTests(context: TestContext): readonly GeneratedTest[] {
  if (!context.lists) return [];
  return [
    isEmpty,
    refuses(unheardOf(context.resource)),
    ...(context.hasRows
      ? [pages(context), ...filterTests(context), ...searchTests(context), ...sortTests(context)]
      : []),
  ];
}

const isEmpty: GeneratedTest = {
  title: 'is empty at first',
  body: [
    '    const { rows, pagination } = await collection.list();',
    '    expect(rows).toEqual([]);',
    '    expect(pagination).toMatchObject({ page: 1, per_page: 20, total: 0, total_pages: 0, has_next: false });',
    "    const { pagination: cursors } = await collection.list({ cursor: '' });",
    '    expect(cursors).toEqual({ per_page: 20, next_cursor: null, prev_cursor: null, has_next: false });',
  ],
};

function refuses(name: string): GeneratedTest {
  return {
    title: 'refuses parameters, filters and sort keys that it does not have',
    body: [
      `    expectProblem(await api.get(\`\${path}?${name}=1\`), 'UNKNOWN_PARAMETER', ['${name}']);`,
      `    expectProblem(await api.get(\`\${path}?filter[${name}]=1\`), 'INVALID_FILTER', ['filter[${name}]']);`,
      `    expectProblem(await api.get(\`\${path}?sort=${name}\`), 'INVALID_SORT', ['sort']);`,
    ],
  };
}

function pages({ row }: TestContext): GeneratedTest {
  return {
    title: 'has pages, and goes from row to row by cursor',
    body: [
      row('one'),
      row('two'),
      row('three'),
      "    const { rows, pagination } = await collection.list({ sort: 'id', page: '2', per_page: '2' });",
      '    expect(rows.map(({ id }) => id)).toEqual([three.id]);',
      '    const numbers = { page: 2, per_page: 2, total: 3, total_pages: 2, has_next: false, has_prev: true };',
      '    expect(pagination).toEqual(numbers);',
      "    await collection.expectOrder([one, two, three], 'id');",
      "    await collection.expectOrder([three, two, one], '-id');",
    ],
  };
}
