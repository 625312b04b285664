import type { Guide, Plan } from '../../types.ts';
import { commandsOf } from '../commands-of.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';
import { shellBlock } from './shell-block.ts';

/** `docs/backend-testing.md`: which test proves what, and where a new one goes. */
export function testingPage(plan: Plan, { tests }: Guide): string {
  const has = (name: string): boolean => commandsOf(plan).some((command) => command.name === name);
  return markdownPage(
    'Testing',
    'Before every push; the pipeline runs the same, and builds, audits and proves the contract:',
    shellBlock('make format-check', 'make lint', 'make typecheck', 'make test'),
    'With the database server of `DATABASE_URL`, on which the tests make a database of their own:',
    shellBlock('make test-integration'),
    '## What proves what',
    markdownList([
      `Unit tests (\`${tests.unit}\`): functions, without a server.`,
      `Integration tests (\`${tests.integration}\`): every route over HTTP on a real database, empty before each test.`,
      '`make test-coverage`: both, and which lines they reach.',
      '`make test-contract`: the promises of the API (envelope, errors, lists, validation, health, shutdown, OpenAPI) against servers of its own, which it installs where they are missing, from `backend.yaml` alone. It needs Node 24 and takes some minutes; a check of what the spec does not have is `not run` and says why.',
      ...(has('load')
        ? ['`make load`: the load of [capacity](capacity.md) with k6; it fails when answers are late or wrong.']
        : []),
      ...(has('postman')
        ? ['`make postman`: the requests of `postman/collection.json` with newman, against a running backend.']
        : []),
    ]),
    '## Add one',
    markdownList([
      'Put it at the cheapest place that can fail. Its name is a sentence about behaviour.',
      `${tests.fixtures} Break the code once and see it red.`,
    ]),
  );
}
