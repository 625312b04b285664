import type { Guide, Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';

/** `docs/backend-architecture.md`: the way of a request, the layers, and what stays outside. */
export function architecturePage(plan: Plan, { layers, request }: Guide): string {
  const here = layers.filter(({ path }) => plan.files.some((file) => isBelow(file.path, path)));
  const servers = [...new Set(contributed(plan, 'service').map(({ id }) => id))];
  return markdownPage(
    'Architecture',
    `${request} One process serves HTTP; it keeps nothing between requests but its connections and the counters of the rate limit, so it can be replaced at any time.`,
    '## Layers',
    'Each knows those below it, never those above.',
    markdownList(here.map(({ path, says }) => `\`${path}\`: ${says}`)),
    '## Outside the process',
    servers.length === 0
      ? 'Nothing: no other server is needed.'
      : markdownList(
          servers.map(
            (id) =>
              `${id}: without it \`/health\` still answers, \`/ready\` says 503, and requests that need it get 503 DEPENDENCY_UNAVAILABLE`,
          ),
        ),
    '## What holds everywhere',
    markdownList([
      'Every answer has `X-Request-Id`, and so does every line of the log.',
      'Every error is a problem (RFC 9457) with a code from one catalogue; what went wrong inside is in the log only.',
      'SQL is parameterised. What comes in is validated before a service sees it, and unknown members are refused.',
      'SIGTERM: `/ready` answers 503, running requests end, the process exits with 0.',
    ]),
    'Why it is so: [decisions](decisions/0001-asynchronous-requests.md). What it withstands: [threat model](threat-model.md). The tables: [database schema](database-schema.md).',
  );
}

/** Whether a file is the path itself or lies in the folder that ends with a slash. */
function isBelow(file: string, path: string): boolean {
  return file === path || (path.endsWith('/') && file.startsWith(path));
}
