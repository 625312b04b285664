import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { refusedStart } from '../../backend/refused-start.ts';
import { withShadowCopy } from '../../backend/shadow-copy.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { has } from '../../model/capabilities.ts';
import { isRecord } from '../../model/is-record.ts';
import { NotRun } from '../../not-run.ts';
import { want } from '../../want/want.ts';
import { expectedPolicies } from './policies.ts';

/** A permission without its last part, `any` or `own`: what a route asks for. */
const asked = (permission: string) => permission.replace(/:(any|own)$/, '');

/** The policies without one permission, whoever has it. */
function without(document: unknown, permission: string): unknown {
  const kept = (list: unknown) =>
    Array.isArray(list) ? list.filter((item) => typeof item !== 'string' || asked(item) !== permission) : list;
  if (!isRecord(document)) return document;
  const roles = isRecord(document['roles']) ? document['roles'] : {};
  return {
    ...document,
    anonymous: kept(document['anonymous']),
    roles: Object.fromEntries(Object.entries(roles).map(([role, list]) => [role, kept(list)])),
  };
}

/** The policies with one permission more, for people who have not signed in. */
function opened(document: unknown, permission: string): unknown {
  if (!isRecord(document)) return document;
  const { anonymous } = document;
  return { ...document, anonymous: [...(Array.isArray(anonymous) ? (anonymous as unknown[]) : []), permission] };
}

async function everything(context: CheckContext): Promise<void> {
  const { dir, settings, environment } = context.folder();
  const database = await context.createDatabase('migrated');
  const env = await environment(database.url);
  const text = await readFile(join(dir, 'rbac.yaml'), 'utf8').catch(() => undefined);
  want(text !== undefined, 'the backend has a rbac.yaml at its root');
  const document: unknown = parse(text);
  const granted = [...expectedPolicies(context.spec).values()].flatMap((set) => [...set]);
  const all = [...new Set(granted.map(asked))];
  const own = granted.find((permission) => permission.endsWith(':own'));
  if (all.length === 0) throw new NotRun('the spec has no permission');
  // Three tell as much as all of them, and the start of a backend takes its time.
  const chosen = context.random.shuffle(all).slice(0, 3);
  const collector = createCollector();
  await withShadowCopy(dir, async (shadow) => {
    const file = join(shadow, 'rbac.yaml');
    const start = (what: string) => refusedStart({ what, command: settings.start, dir: shadow, env });
    for (const permission of chosen) {
      await collector.attempt(async () => {
        await writeFile(file, stringify(without(document, permission)));
        const words = await start(`rbac.yaml without ${permission}`);
        want(words.includes(permission), `the refusal names ${permission}:\n${words.slice(-1_500)}`);
      });
    }
    if (own !== undefined) {
      await collector.attempt(async () => {
        await writeFile(file, stringify(opened(document, own)));
        const words = await start(`rbac.yaml with ${own} for people who have not signed in`);
        want(words.includes(own), `the refusal names ${own}:\n${words.slice(-1_500)}`);
      });
    }
    await collector.attempt(async () => {
      await writeFile(file, 'roles: [');
      await start('a rbac.yaml that is no YAML');
    });
  });
  collector.finish();
}

/** Policies that leave a route to nobody. */
export const r05: Check = {
  id: 'R05',
  title: 'missing policies',
  contract:
    'A rbac.yaml in which nobody has the permission of some route, that gives own rows to people who have not signed in, or that cannot be read, ends the start with exit code 78; what is wrong is named.',
  needs: ['env', 'services', 'files'],
  lane: 'own',
  when: (spec) => (has(spec, 'users') ? true : 'the spec has no accounts'),
  run: everything,
};
