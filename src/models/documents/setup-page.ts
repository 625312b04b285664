import { whatItNeeds } from '../../../templates/_shared/documents/what-it-needs.ts';
import { hasJobs } from '../../../templates/_shared/jobs/job-uses.ts';
import type { Guide, Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';
import { hasImage } from '../image/has-image.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';
import { shellBlock } from './shell-block.ts';

/** `docs/backend-setup.md`: from a clone to a backend that answers. */
export function setupPage(plan: Plan, { language }: Guide): string {
  const servers = [...new Set(contributed(plan, 'service').map(({ id }) => id))];
  const seeds = contributed(plan, 'command').some(({ name }) => name === 'db-seed');
  return markdownPage(
    'Setup',
    `Needed: make, git, ${whatItNeeds(language, plan.spec)}.`,
    '## Install',
    shellBlock('make install', 'cp -n .env.example .env || true'),
    'A new `.env` needs a secret of 32 characters or more in `APP_SECRET` (`openssl rand -base64 32` makes one). `.env` is never committed; what is no secret and the same for everybody stands in `.env.development`.',
    ...(servers.length === 0
      ? []
      : [
          '## Database',
          `\`docker compose up --detach --wait\` starts ${servers.join(', ')} at the address in \`.env\`. Without containers \`npx create-backwright services up\` does the same, with programs that it installs; or put the addresses of your own into it: the user of PostgreSQL has to own the database, and to be allowed to create others for the tests. Then:`,
          shellBlock('make db-migrate', ...(seeds ? ['make db-seed'] : []), 'make db-status'),
        ]),
    '## Run',
    markdownList([
      `\`make dev\` serves \`http://localhost:3000${plan.spec.api.basePath}\` and restarts when a file changes; \`/docs\` shows the API.`,
      '`make build` and `make start` run it as in production.',
      ...(hasJobs(plan.spec) ? ['`make worker` beside it works on jobs.'] : []),
      ...(hasImage(plan)
        ? ['`make up` builds the image and runs all of it in containers, `make down` stops them.']
        : []),
    ]),
    'Settings come from the environment, then `.env`, then `.env.$APP_ENV`; each can be a file named in `<NAME>_FILE`. The [README](../README.md#configuration) lists them. A setting that is wrong ends the start with exit code 78 and names every problem.',
  );
}
