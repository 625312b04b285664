import type { Guide, Plan } from '../../types.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';
import { ownResources } from '../../../templates/_shared/resources/own-resources.ts';
import { shellBlock } from './shell-block.ts';

/** `AGENTS.md`: what a coding agent has to know to change this backend. */
export function agentsPage({ spec }: Plan, { add, examples, rules }: Guide): string {
  const [example] = ownResources(spec);
  const files = example
    ? examples.map(
        (path) => `\`${path.replace('{kebab}', example.names.kebab).replace('{snake}', example.names.snake)}\``,
      )
    : [];
  return markdownPage(
    'For coding agents',
    'Read [docs/backend-architecture.md](docs/backend-architecture.md), then the file nearest to your task. `backend.yaml` says what was asked for; `make` lists every command.',
    '## Before you are done',
    shellBlock('make format', 'make lint', 'make typecheck', 'make openapi', 'make test'),
    'With a database: `make test-integration`. All of it, as clients see it: `make test-contract`.',
    '## Add a route',
    ...(files.length > 0 ? [`The pattern: ${files.join(', ')}.`] : []),
    markdownList(add.route, 'numbers'),
    ...(example ? ['## Add a field', markdownList(add.field, 'numbers')] : []),
    '## Add a migration',
    markdownList(add.migration, 'numbers'),
    '## Add a test',
    markdownList(add.test, 'numbers'),
    '## Rules',
    markdownList(rules),
  );
}
