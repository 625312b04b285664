import type { GeneratedTest } from './generated-test.ts';
import type { TestContext } from './test-context.ts';

/** The tests of GET on one row. */
export function readTests({ gets, creates, hasRow, row }: TestContext): readonly GeneratedTest[] {
  if (!gets) return [];
  const finds = {
    title: 'finds a row by its id',
    body: [row('row'), '    expect(await collection.get(row.id)).toMatchObject({ id: row.id });'],
  };
  return [
    // With a POST, its first test reads what it made.
    ...(hasRow && !creates ? [finds] : []),
    {
      title: 'answers 404 to an id that does not exist, and to what cannot be one',
      body: [
        "    expectProblem(await api.get(`${path}/${missing}`), 'NOT_FOUND');",
        "    expectProblem(await api.get(`${path}/not-an-id`), 'NOT_FOUND');",
      ],
    },
  ];
}
