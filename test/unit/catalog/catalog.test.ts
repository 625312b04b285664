import { describe, expect, it } from 'vitest';
import { choicesAt } from '../../../src/catalog/choices-at.ts';
import { choices } from '../../../src/catalog/index.ts';
import { languages } from '../../../src/catalog/languages.ts';
import { stackFacts } from '../../../src/catalog/stacks.ts';

describe('the catalogue', () => {
  it('has each choice of an axis once, with a kebab-case id', () => {
    const ids = choices.map(({ axis, id }) => `${axis}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(choices.filter(({ id }) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('has sixteen stacks', () => {
    expect(new Set(stackFacts.map(({ id }) => id)).size).toBe(16);
  });

  it.each([
    ['apiType', 'REST GraphQL gRPC WebSocket tRPC'],
    ['database.provider', 'PostgreSQL Neon MySQL MariaDB SQLite MongoDB DynamoDB Neo4j'],
    ['database.orm', 'kysely drizzle prisma typeorm sqlalchemy sqlmodel django'],
    ['database.features', 'soft-delete full-text-search read-replica row-level-security multi-tenant'],
    ['cache.provider', 'redis memcached memory'],
    ['jobs.provider', 'bullmq celery temporal database'],
    ['events.provider', 'rabbitmq kafka sqs redis-pubsub'],
    ['search.provider', 'database elasticsearch algolia'],
    ['storage.provider', 's3 local'],
    ['integrations', 's3 smtp vault aws-secrets consul prometheus opentelemetry sentry rollbar datadog'],
    ['deploy', 'docker kubernetes helm github-actions gitlab-ci gateway-nginx gateway-traefik'],
    ['tooling.packageManager', 'npm pnpm yarn uv pip'],
    ['tooling.test', 'vitest jest'],
    ['architecture', 'layered clean ddd'],
    ['authorization.model', 'RBAC ABAC'],
    ['authorization.policy', 'casbin casl'],
  ])('offers at %s: %s', (key, labels) => {
    expect(choicesAt(key).map(({ label }) => label)).toEqual(labels.split(' '));
  });

  it('offers four kinds of sign-in and sixteen features', () => {
    expect(choicesAt('authentication.type').map(({ label }) => label)).toEqual(['JWT', 'OAuth2', 'Session', 'API Key']);
    expect(choicesAt('features')).toHaveLength(16);
  });

  it('has the defaults of every language', () => {
    const known = new Set(choices.map(({ axis, id }) => `${axis}/${id}`));
    const named = Object.values(languages).flatMap(({ orm, packageManager, test, jobs }) => [
      ...(orm ? [`orm/${orm}`] : []),
      ...(jobs ? [`jobs/${jobs}`] : []),
      ...[packageManager, test].flatMap((tool) => (tool ? [`tooling/${tool}`] : [])),
    ]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('runs PostgreSQL from an exact tag', () => {
    const service = choicesAt('database.provider')[0]?.gives.find(({ to }) => to === 'service');
    expect(service).toMatchObject({ image: expect.stringMatching(/^postgres:\d+\.\d+-\w+$/) as unknown, port: 5432 });
  });
});
