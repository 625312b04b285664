import { tsString } from '../../../../src/naming.ts';
import { wrapList } from '../../print/wrap-list.ts';
import type { GeneratedTest } from './generated-test.ts';
import type { TestContext } from './test-context.ts';

/** The test of a change to a row that another request deletes meanwhile. */
export function overtakenTest(context: TestContext, request: string, given: readonly string[] = []): GeneratedTest {
  const { missingCode, missingStatus, resource, row } = context;
  const args = ['api', tsString(resource.names.table), 'row.id', 'send'];
  return {
    title: `answers ${missingStatus} when the row goes away meanwhile`,
    body: [
      row('row'),
      ...given,
      `    const send = () => ${request};`,
      wrapList('    ', 'const answer = await overtaken(', args, ');'),
      `    expectProblem(answer, '${missingCode}');`,
    ],
  };
}
