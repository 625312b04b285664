import type { GeneratedTest } from './generated-test.ts';
import type { TestContext } from './test-context.ts';

/** The methods that the paths of this resource do not have. */
export function methodTests(context: TestContext): readonly GeneratedTest[] {
  const { lists, gets, creates, replaces, updates, deletes } = context;
  const hasItem = gets || replaces || updates || deletes;
  const refused = [
    ...(lists && !creates ? ['api.post(path, {})'] : []),
    ...(hasItem && !replaces ? ['api.put(`${path}/${missing}`, {})'] : []),
    ...(hasItem && !updates ? ['api.patch(`${path}/${missing}`, {})'] : []),
    ...(hasItem && !deletes ? ['api.delete(`${path}/${missing}`)'] : []),
  ];
  if (refused.length === 0) return [];
  const body = refused.map((call) => `    expectProblem(await ${call}, 'METHOD_NOT_ALLOWED');`);
  return [{ title: 'is refused with 405', body }];
}
