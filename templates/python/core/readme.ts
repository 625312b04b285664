import type { Contribution, Spec } from '../../../src/types.ts';
import { whatItNeeds } from '../../_shared/documents/what-it-needs.ts';

/** The sections of the generated README about the code itself. */
export function coreReadme(spec: Spec): readonly Contribution[] {
  const { api } = spec;
  return [
    {
      to: 'readme',
      heading: 'Getting started',
      body: [
        `With ${whatItNeeds('Python 3.11 or newer', spec)} (for example \`docker compose up --detach --wait\`):`,
        '',
        '```sh',
        'make install',
        'cp -n .env.example .env # then put a secret of 32 characters or more into APP_SECRET',
        'make db-migrate',
        'make dev',
        '```',
        '',
        `The API answers at \`http://localhost:3000${api.basePath}\`, and \`/docs\` shows it. \`make\` lists every command.`,
      ].join('\n'),
    },
    {
      to: 'readme',
      heading: 'Where things are',
      body: [
        '- `app/main.py`: Composes the application; `app/server.py` starts and stops it',
        '- `app/api/`: The routes, one file for each resource, and how answers are written',
        '- `app/services/`: The rules of the business; nothing here knows HTTP or SQL',
        '- `app/repositories/`: The queries, one repository for each table',
        '- `app/models/`: How rows are stored',
        '- `app/schemas/`: What requests may contain and answers show',
        '- `app/middleware/`: What happens around every request',
        '- `app/core/`: Settings, errors, logging',
        '- `migrations/`: The schema, as pairs of SQL files that go up and down; Alembic runs them',
        '- `tests/`: Unit tests, and integration tests over HTTP on a real database',
      ].join('\n'),
    },
  ];
}
