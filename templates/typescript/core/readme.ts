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
        `With ${whatItNeeds('Node 22.18 or newer', spec)} (for example \`docker compose up --detach --wait\`):`,
        '',
        '```sh',
        'npm install',
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
        '- `src/routes/`: One line for each route: path, name, who may call it, what goes in and out',
        '- `src/controllers/`: Between HTTP and the services',
        '- `src/services/`: The rules of the business; nothing here knows HTTP or SQL',
        '- `src/repositories/`: The queries, one repository for each table',
        '- `src/models/`: What a resource is: its members, their rules, its row',
        '- `src/validators/`: What requests and lists may contain',
        '- `src/middlewares/`: What happens around every request',
        '- `migrations/`: The schema, as pairs of SQL files that go up and down',
        '- `tests/`: Unit tests, and integration tests over HTTP on a real database',
      ].join('\n'),
    },
  ];
}
