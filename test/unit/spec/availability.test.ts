import { describe, expect, it } from 'vitest';
import { publicHead, refusal, resolveText } from './resolve-text.ts';
import { fullExpress, publicChoices, publicExpress, stackServing } from './stack-fixture.ts';

const head = 'version: 1\nname: my-api\n';
const sentences = (text: string, stacks?: Parameters<typeof refusal>[1]): readonly string[] =>
  refusal(text, stacks).problems.map(({ path, message, instead }) => `${path}: ${message} → ${instead ?? ''}`);

/** What has jobs. */
const mailing =
  'features: [background-jobs, email]\nresources: {Note: {fields: {a: string}, owner: created_by, access: {all: own}}}';

describe('a choice that a person wrote and no part serves', () => {
  it.each([
    ['database: {provider: MySQL}', 'database.provider: MySQL is not available for Express yet → use PostgreSQL'],
    ['database: {type: NoSQL}', 'database.type: MongoDB is not available for Express yet → use PostgreSQL'],
    ['database: {orm: prisma}', 'database.orm: prisma is not available for Express yet → use kysely'],
    [
      'database: {features: [multi-tenant]}',
      'database.features.0: multi-tenant is not available for Express yet → leave it out',
    ],
    ['apiType: GraphQL', 'apiType: GraphQL is not available for Express yet → use REST'],
    ['apiType: [REST, gRPC]', 'apiType.1: gRPC is not available for Express yet → use REST'],
    ['architecture: ddd', 'architecture: ddd is not available for Express yet → use layered'],
    ['cache: {cdn: true}', 'cache.cdn: cdn: true is not available for Express yet → leave it out (write `none`)'],
    ['queue: kafka', 'queue: kafka is not available for Express yet → leave it out'],
    ['search: {provider: algolia}', 'search.provider: algolia is not available for Express yet → leave it out'],
    ['storage: {provider: local}', 'storage.provider: local is not available for Express yet → leave it out'],
    ['features: [saga]', 'features.0: saga is not available for Express yet → leave it out'],
    ['integrations: [vault]', 'integrations.0: vault is not available for Express yet → leave it out'],
    ['deploy: [gitlab-ci]', 'deploy.0: gitlab-ci is not available for Express yet → leave it out'],
    ['tooling: {test: jest}', 'tooling.test: jest is not available for Express yet → use vitest'],
    ['tooling: {packageManager: pnpm}', 'tooling.packageManager: pnpm is not available for Express yet → use npm'],
    ['api: {versioning: header}', 'api.versioning: versioning: header is not available for Express yet → leave it out'],
    ['api: {envelope: false}', 'api.envelope: envelope: false is not available for Express yet → leave it out'],
    ['kits: [a/b]', 'kits: kits is not available for Express yet → leave it out'],
    [
      'rateLimit: {overrides: {"POST /things": {requests: 1, windowSeconds: 1}}}\nresources: {Thing: {fields: {a: string}}}',
      'rateLimit.overrides: rateLimit.overrides is not available for Express yet → leave it out',
    ],
    [
      'resources: {Thing: {fields: {a: string encrypted}}}',
      'resources.Thing.fields.a: a field flag `encrypted` is not available for Express yet → leave it out',
    ],
    [
      'resources: {Thing: {fields: {a: file}}}',
      'resources.Thing.fields.a: file-upload is not available for Express yet → leave it out',
    ],
  ])('refuses %s', (text, sentence) => {
    const public_ = `${head}authentication: {type: none}\n${text}`;
    expect(refusal(public_).exitCode).toBe(69);
    expect(sentences(public_)).toEqual([sentence]);
  });

  it('names what carries jobs instead', () => {
    expect(sentences(`${head}jobs: {provider: temporal}\n${mailing}`, [fullExpress])).toEqual([
      'jobs.provider: temporal is not available for Express yet → use bullmq',
    ]);
  });

  it('names another stack that has it', () => {
    const fastify = stackServing('fastify', 'Fastify', [...publicChoices, 'cache/redis']);
    expect(
      sentences(`${head}authentication: {type: none}\ncache: {provider: redis}`, [publicExpress, fastify]),
    ).toEqual([
      'cache.provider: redis is not available for Express yet → leave it out (write `none`), or choose Fastify, which has it',
    ]);
  });

  it('is reported together with a stack that has not landed, which is asked for what no stack has', () => {
    expect(
      sentences(`${head}stack: gin\nauthentication: {type: none}\nfeatures: [saga]\ndeploy: [github-actions]`),
    ).toEqual([
      'stack: the stack Gin is not available yet → use express',
      'features.0: saga is not available for any stack yet → leave it out',
    ]);
  });

  it('is found in the language of the stack first', () => {
    const fastapi = { ...stackServing('fastapi', 'FastAPI', publicChoices), language: 'python' } as const;
    expect(sentences(`${head}stack: flask\nauthentication: {type: none}`, [publicExpress, fastapi])).toEqual([
      'stack: the stack Flask is not available yet → use fastapi, in the same language',
    ]);
  });
});

describe('a default that no part serves', () => {
  it('resolves to none and says so once for each key', () => {
    const { choices, notices, performance, authorization } = resolveText(`${head}resources: {}`);
    expect([choices.auth, choices.authorization, choices.cache, choices.mail, choices.observability]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(choices.deploy).toEqual(['github-actions']);
    expect([performance.caching, authorization]).toEqual([false, { roles: {}, default: '' }]);
    expect(notices.map(({ path }) => path)).toEqual([
      'authentication.type',
      'cache.provider',
      'integrations',
      'deploy',
    ]);
    expect(notices[3]?.message).toMatch(/^docker and kubernetes are defaults, but not available for Express yet/);
  });

  it('says nothing where the person said what they want', () => {
    expect(resolveText(publicHead).notices).toEqual([]);
  });

  it('makes everything public when it is the sign-in', () => {
    const [thing] = resolveText(`${head}resources: {Thing: {fields: {a: string}}}`).resources;
    expect(thing?.access).toEqual({
      list: ['public'],
      get: ['public'],
      create: ['public'],
      update: ['public'],
      replace: ['public'],
      delete: ['public'],
      restore: [],
      bulk: [],
    });
  });

  it('refuses what needs users as not available, not as illegal', () => {
    const text = `${head}resources: {Thing: {fields: {a: string private, b: ref(User)}, access: {write: admin}}}`;
    const { exitCode, problems } = refusal(text);
    expect(exitCode).toBe(69);
    expect(problems.map(({ message }) => message)).toEqual([
      'a private field needs users: nobody could read it; authentication has not landed for Express yet',
      'a reference to User needs users; authentication has not landed for Express yet',
      'access for admin needs users; authentication has not landed for Express yet',
    ]);
  });
});

describe('choices', () => {
  it('follow from keys, features and fields', () => {
    const text = `${head}features: [background-jobs, email]
database: {features: [full-text-search, soft-delete]}
integrations: [s3]
deploy: [docker]
resources: {Thing: {fields: {a: file}, owner: created_by, access: {all: own}}}`;
    expect(resolveText(text, [fullExpress]).choices).toEqual({
      api: ['rest'],
      auth: ['jwt'],
      authorization: ['rbac'],
      database: ['postgresql'],
      orm: ['kysely'],
      cache: ['redis'],
      jobs: ['bullmq'],
      events: [],
      storage: ['s3'],
      search: ['database'],
      mail: ['smtp'],
      feature: ['soft-delete', 'full-text-search', 'file-upload', 'background-jobs', 'email'],
      secrets: [],
      observability: [],
      architecture: ['layered'],
      tooling: ['npm', 'vitest'],
      deploy: ['docker'],
    });
  });

  it.each([
    ['jobs without Redis are taken from the database', `cache: {provider: none}\n${mailing}`, 'jobs', ['database']],
    ['files without s3 lie on the disk', 'resources: {Thing: {fields: {a: file}}}', 'storage', ['local']],
    ['nothing stores files when there are none', 'features: []', 'storage', []],
    ['a queue is a shorthand for jobs', `queue: temporal\n${mailing}`, 'jobs', ['temporal']],
    ['a queue is a shorthand for events', 'queue: kafka', 'events', ['kafka']],
    ['no caching means no cache', 'performance: {caching: false}', 'cache', []],
    [
      'a password without confirmation sends no mail',
      'authentication: {type: JWT, emailVerification: "off"}',
      'mail',
      [],
    ],
  ] as const)('%s', (_what, text, axis, ids) => {
    const everything = stackServing('express', 'Express', [
      ...publicChoices,
      ...[
        'auth/jwt',
        'authorization/rbac',
        'mail/smtp',
        'cache/redis',
        'jobs/database',
        'jobs/temporal',
        'jobs/bullmq',
      ],
      ...['events/kafka', 'storage/local', 'feature/background-jobs', 'feature/email', 'feature/file-upload'],
    ]);
    expect(resolveText(`${head}${text}`, [everything]).choices[axis]).toEqual(ids);
  });
});
