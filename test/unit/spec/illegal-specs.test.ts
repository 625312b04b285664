import { describe, expect, it } from 'vitest';
import { publicHead, refusal, thingWith } from './resolve-text.ts';
import { fullExpress, publicExpress } from './stack-fixture.ts';

/** A spec, and every problem that it has: path, and a part of the sentence. */
type Case = readonly [what: string, text: string, problems: readonly (readonly [path: string, message: RegExp])[]];

const head = 'version: 1\nname: my-api\n';
const mailing =
  'features: [background-jobs, email]\nresources: {Note: {fields: {a: string}, owner: created_by, access: {all: own}}}\n';
const f = (name: string): string => `resources.Thing.fields.${name}`;
const things = (body: string): string => `${publicHead}resources:\n${body}`;
const users = (body: string): string => `${head}${body}`;

const keys: readonly Case[] = [
  [
    'nothing but a wrong key',
    'nme: x',
    [
      ['nme', /unknown key "nme"/],
      ['version', /missing/],
      ['name', /missing/],
    ],
  ],
  ['another version', 'version: 2\nname: my-api', [['version', /must be 1/]]],
  ['a name that is no package', 'version: 1\nname: My API', [['name', /kebab-case/]]],
  ['a name that is a keyword', 'version: 1\nname: class', [['name', /keyword/]]],
  ['a name beyond a DNS label', `version: 1\nname: ${'a'.repeat(64)}`, [['name', /63 characters/]]],
  ['a text for a number', `${head}performance: {expectedRPS: many}`, [['performance.expectedRPS', /whole number/]]],
  ['a fraction for a whole number', `${head}rateLimit: {requests: 1.5}`, [['rateLimit.requests', /whole number/]]],
  ['a number out of range', `${head}cache: {ttlSeconds: 0}`, [['cache.ttlSeconds', /from 1 to 86400/]]],
  ['a text for a boolean', `${head}performance: {caching: "yes"}`, [['performance.caching', /true or false/]]],
  ['a list for a map', `${head}database: [SQL]`, [['database', /must be a map/]]],
  ['a map for a list', `${head}features: {email: true}`, [['features', /must be a list/]]],
  ['an empty value', `${head}stack:`, [['stack', /not nothing/]]],
  ['a wrong stack', `${head}stack: expres`, [['stack', /unknown value "expres"/]]],
  ['the wrong case', `${head}apiType: rest`, [['apiType', /unknown value "rest"/]]],
  ['Redis as primary store', `${head}database: {provider: Redis}`, [['database.provider', /no primary store/]]],
  [
    'Elasticsearch as primary store',
    `${head}database: {provider: Elasticsearch}`,
    [['database.provider', /no primary/]],
  ],
  ['a feature twice', `${head}features: [bulk, bulk]`, [['features.1', /twice/]]],
  ['an unknown nested key', `${head}cache: {ttl: 5}`, [['cache.ttl', /unknown key/]]],
  ['a base path without slash', `${head}api: {basePath: api}`, [['api.basePath', /not a path/]]],
  ['a base path that is built in', `${head}api: {basePath: /docs/v1}`, [['api.basePath', /built in/]]],
  ['a control character', `${head}description: "a\\u0007b"`, [['description', /U\+0007/]]],
  ['a lone surrogate', `${head}description: "a\\ud800b"`, [['description', /U\+D800/]]],
  [
    'a limit for no path',
    `${head}rateLimit: {overrides: {"POST /nope": {requests: 1, windowSeconds: 1}}}`,
    [['rateLimit.overrides.POST /nope', /nothing is served/]],
  ],
  [
    'a limit for an operation that a resource does not offer',
    `${publicHead}rateLimit: {overrides: {"DELETE /things/{id}": {requests: 1, windowSeconds: 1}}}\nresources: {Thing: {fields: {a: string}, operations: [list, get]}}`,
    [['rateLimit.overrides.DELETE /things/{id}', /nothing is served/]],
  ],
  [
    'two limits whose settings have one name',
    `${publicHead}rateLimit: {overrides: {"GET /a/{id}": {requests: 1, windowSeconds: 1}, "GET /a-id": {requests: 1, windowSeconds: 1}}}\nresources: {A: {plural: a, fields: {a: string}}, AId: {plural: a-id, fields: {a: string}}}`,
    [['rateLimit.overrides.GET /a-id', /RATE_LIMIT_GET_A_ID_MAX/]],
  ],
  [
    'a limit with half its keys',
    `${head}rateLimit: {overrides: {"GET /users": {requests: 1}}}`,
    [['rateLimit.overrides.GET /users.windowSeconds', /missing/]],
  ],
  [
    'a limit for no method',
    `${head}rateLimit: {overrides: {"FETCH /users": {requests: 1, windowSeconds: 1}}}`,
    [['rateLimit.overrides.FETCH /users', /method and a path/]],
  ],
];

const combinations: readonly Case[] = [
  [
    'a type against its provider',
    `${head}database: {type: NoSQL, provider: MySQL}`,
    [['database.provider', /MySQL is a SQL database/]],
  ],
  [
    'an SQL mapper for documents',
    `${head}database: {provider: MongoDB, orm: prisma}`,
    [['database.orm', /for SQL databases/]],
  ],
  ['a mapper of another language', `${head}database: {orm: sqlalchemy}`, [['database.orm', /for Python/]]],
  ['the mapper of another stack', `${head}stack: flask\ndatabase: {orm: django}`, [['database.orm', /stack django/]]],
  [
    'row-level security without PostgreSQL',
    `${head}database: {provider: MySQL, features: [row-level-security]}`,
    [['database.features.0', /no row-level security/]],
  ],
  [
    'no caching but a cache',
    `${head}performance: {caching: false}\ncache: {provider: redis}`,
    [['cache.provider', /caching` is false/]],
  ],
  [
    'caching but no cache',
    `${head}performance: {caching: true}\ncache: {provider: none}`,
    [['cache.provider', /cache is none/]],
  ],
  ['jobs without mails', `${head}features: [background-jobs]`, [['features.0', /has no jobs/]]],
  [
    'mails without jobs, and to nobody',
    `${head}features: [email]`,
    [
      ['features.0', /leave as jobs/],
      ['features.0', /no row .* has an owner/],
    ],
  ],
  [
    'a queue and another one',
    `${head}queue: bullmq\njobs: {provider: database}`,
    [
      ['queue', /says bullmq/],
      ['jobs.provider', /has none/],
    ],
  ],
  [
    'a queue of another language',
    `${head}queue: celery`,
    [
      ['queue', /for Python/],
      ['queue', /has none/],
    ],
  ],
  [
    'a queue on Redis without Redis',
    `${head}${mailing}jobs: {provider: bullmq}\ncache: {provider: none}`,
    [['jobs.provider', /works on Redis/]],
  ],
  ['what carries jobs without any', `${head}jobs: {provider: database}`, [['jobs.provider', /has none/]]],
  [
    'a package manager of another language',
    `${head}tooling: {packageManager: uv}`,
    [['tooling.packageManager', /for Python/]],
  ],
  ['pods without an image', `${head}deploy: [kubernetes]`, [['deploy.0', /docker builds/]]],
  [
    'none beside a sign-in',
    `${head}authentication: {type: [none, JWT]}`,
    [['authentication.type', /cannot stand beside/]],
  ],
  [
    'providers without OAuth2',
    `${head}authentication: {type: JWT, providers: [google]}`,
    [['authentication.providers', /for OAuth2/]],
  ],
  [
    'a second factor for programs',
    `${head}authentication: {type: API Key, mfa: true}`,
    [['authentication.mfa', /people who sign in/]],
  ],
  [
    'safe registration without one',
    `${head}authentication: {type: OAuth2, enumerationSafe: true}`,
    [['authentication.enumerationSafe', /password/]],
  ],
  [
    'a default role that is missing',
    `${head}authorization: {roles: {user: x}, default: usr}`,
    [['authorization.default', /no role/]],
  ],
  ['admin as default role', `${head}authorization: {default: admin}`, [['authorization.default', /cannot be admin/]]],
  ['only admin', `${head}authorization: {roles: {admin: x}}`, [['authorization.roles', /not admin/]]],
  [
    'a role named like a word of access',
    `${head}authorization: {roles: {own: x}}`,
    [['authorization.roles.own', /word of `access`/]],
  ],
  [
    'a role in capitals',
    `${head}authorization: {roles: {Boss: x, user: y}}`,
    [['authorization.roles.Boss', /role name/]],
  ],
];

const withoutUsers: readonly Case[] = [
  ['roles', `${publicHead}authorization: {roles: {admin: x, boss: y}}`, [['authorization.roles.boss', /needs users/]]],
  ['a second factor', `${head}authentication: {type: none, mfa: true}`, [['authentication.mfa', /needs users/]]],
  ['a policy engine', `${publicHead}authorization: {policy: casl}`, [['authorization.policy', /needs users/]]],
  [
    'access for a role',
    things('  Thing: {fields: {a: string}, access: {all: admin}}'),
    [['resources.Thing.access.all', /access for admin/]],
  ],
  [
    'own',
    things('  Thing: {fields: {a: string}, access: {read: public, write: [own]}}'),
    [['resources.Thing.access.write.0', /access for own/]],
  ],
  [
    'an owner',
    things('  Thing: {fields: {a: string}, owner: created_by}'),
    [['resources.Thing.owner', /owner needs users/]],
  ],
  ['a private field', thingWith('a: string private'), [[f('a'), /nobody could read/]]],
  ['a reference to User', thingWith('a: ref(User)'), [[f('a'), /reference to User/]]],
  ['a resource User', things('  User: {fields: {a: string}}'), [['resources.User', /extends the built-in/]]],
];

const grammar: readonly Case[] = [
  ['an unknown type', thingWith('a: strng required'), [[f('a'), /unknown type `strng` \(character 1\)/]]],
  ['no type', thingWith('a: ""'), [[f('a'), /must not be empty/]]],
  ['a number for a field', thingWith('a: 5'), [[f('a'), /a text or a map/]]],
  ['an unknown flag', thingWith('a: string requird'), [[f('a'), /unknown flag or key `requird` \(character 8\)/]]],
  ['a flag twice', thingWith('a: string required required'), [[f('a'), /twice/]]],
  ['a flag with a value', thingWith('a: string required=true'), [[f('a'), /takes no value/]]],
  ['a key without a value', thingWith('a: string max'), [[f('a'), /`max` needs a value/]]],
  ['a key with an empty value', thingWith('a: string max='), [[f('a'), /needs a value/]]],
  ['an open quote', thingWith(`a: 'string default="x'`), [[f('a'), /not a JSON string/]]],
  ['no space after a quote', thingWith(`a: 'string default="x"required'`), [[f('a'), /space is missing/]]],
  ['arguments for a plain type', thingWith('a: string(200)'), [[f('a'), /takes no arguments/]]],
  ['a decimal without arguments', thingWith('a: decimal'), [[f('a'), /needs its precision/]]],
  ['a scale above the precision', thingWith('a: decimal(2,3)'), [[f('a'), /needs its precision/]]],
  ['an enum without labels', thingWith('a: enum()'), [[f('a'), /label is missing/]]],
  ['an enum label twice', thingWith('a: enum(x, x)'), [[f('a'), /there twice/]]],
  ['an enum that does not end', thingWith('a: enum(x, y'), [[f('a'), /end with `\)`/]]],
  ['a ref to nothing', thingWith('a: ref'), [[f('a'), /needs the resource/]]],
  [
    'flags beside the type of a map',
    thingWith('a: {type: string required}'),
    [[`${f('a')}.type`, /nothing may follow/]],
  ],
  ['an unknown key of a map', thingWith('a: {type: string, maximum: 5}'), [[`${f('a')}.maximum`, /unknown key/]]],
  ['a map without type', thingWith('a: {required: true}'), [[`${f('a')}.type`, /missing/]]],
  ['a field name with a hyphen', thingWith('a-b: string'), [[f('a-b'), /not a field name/]]],
  ['a resource name in lower case', things('  thing: {fields: {a: string}}'), [['resources.thing', /PascalCase/]]],
  ['a resource without fields', things('  Thing: {description: x}'), [['resources.Thing.fields', /missing/]]],
];

const types: readonly Case[] = [
  ['search on a number', thingWith('a: integer search'), [[f('a'), /`search` is for single text fields/]]],
  ['sort on a list', thingWith('a: string[] sort'), [[f('a'), /no order/]]],
  ['sort on json', thingWith('a: json sort'), [[f('a'), /no order/]]],
  ['unique on a list', thingWith('a: string[] unique'), [[f('a'), /cannot be unique/]]],
  ['unique on text', thingWith('a: text unique'), [[f('a'), /cannot be unique/]]],
  ['filter on what is only written', thingWith('a: string writeonly filter'), [[f('a'), /would tell its value/]]],
  ['search on what is encrypted', thingWith('a: string encrypted search'), [[f('a'), /would tell its value/]]],
  ['unique ciphertext', thingWith('a: string encrypted unique'), [[f('a'), /many ciphertexts/]]],
  ['an encrypted reference', thingWith('a: ref(Thing) encrypted'), [[f('a'), /cannot be encrypted/]]],
  ['neither written nor read', thingWith('a: string readonly writeonly'), [[f('a'), /used by nobody/]]],
  ['required and set by nobody', thingWith('a: string required readonly'), [[f('a'), /needs a default/]]],
  ['min above max', thingWith('a: integer min=5 max=1'), [[f('a'), /`min` 5 is above `max` 1/]]],
  ['min above max of decimals', thingWith('a: decimal(4,2) min=10 max=9.5'), [[f('a'), /above/]]],
  ['a negative length', thingWith('a: string min=-1'), [[f('a'), /from 0 to 16383/]]],
  ['a length beyond the type', thingWith('a: email max=255'), [[f('a'), /from 0 to 254/]]],
  ['too many items', thingWith('a: integer[] max=101'), [[f('a'), /from 0 to 100/]]],
  ['bounds of a boolean', thingWith('a: boolean min=0'), [[f('a'), /`min` is for texts/]]],
  ['a bound that is no date', thingWith('a: date min=2026-02-30'), [[f('a'), /must be a date/]]],
  ['a pattern for a number', thingWith('a: integer pattern=x'), [[f('a'), /`pattern` is for single text/]]],
  ['a backreference', thingWith(`a: {type: string, pattern: '(a)\\1'}`), [[`${f('a')}.pattern`, /not a RE2 pattern/]]],
  ['a lookahead', thingWith(`a: {type: string, pattern: 'a(?=b)'}`), [[`${f('a')}.pattern`, /not a RE2 pattern/]]],
  ['a POSIX class', thingWith(`a: {type: string, pattern: '[[:alpha:]]'}`), [[`${f('a')}.pattern`, /a POSIX class/]]],
  ['a default beyond max', thingWith('a: string max=2 default=abc'), [[f('a'), /`default` must be at most 2/]]],
  ['a default against the pattern', thingWith('a: string pattern=^[0-9]+$ default=x'), [[f('a'), /must match/]]],
  ['a default that is no label', thingWith('a: enum(x, y) default=z'), [[f('a'), /must be one of "x", "y"/]]],
  ['a default with too many digits', thingWith('a: decimal(4,2) default=1.234'), [[f('a'), /at most 2 digits/]]],
  ['a default of another type', thingWith('a: {type: integer, default: "x"}'), [[`${f('a')}.default`, /whole number/]]],
  ['a default beyond 64 bits', thingWith('a: bigint default=9223372036854775808'), [[f('a'), /64 bits/]]],
  ['a default beyond int32', thingWith('a: integer default=3000000000'), [[f('a'), /2147483647/]]],
  ['a default for a reference', thingWith('a: ref(Thing) default=x'), [[f('a'), /`default` is for values/]]],
  ['a list default in a line', thingWith('a: string[] default=x'), [[f('a'), /cannot stand in a line/]]],
  ['an example of another type', thingWith('a: date example=today'), [[f('a'), /`example` must be a date/]]],
  [
    'setNull on a required reference',
    thingWith('a: ref(Other) required onDelete=setNull').concat('  Other: {fields: {b: string}}\n'),
    [[f('a'), /empty a required field/]],
  ],
  ['setNull on a list', thingWith('a: ref(Thing)[] onDelete=setNull'), [[f('a'), /no meaning for a list/]]],
  ['onDelete of a text', thingWith('a: string onDelete=cascade'), [[f('a'), /`onDelete` is for ref/]]],
  ['an unknown onDelete', thingWith('a: ref(Thing) onDelete=nullify'), [[f('a'), /unknown value "nullify"/]]],
  ['media types of a text', thingWith('a: string types=image/png'), [[f('a'), /`types` is for file/]]],
  ['a size without number', thingWith('a: file maxSize=big'), [[f('a'), /not a size/]]],
  [
    'uploads that nothing takes',
    `${publicHead}features: [file-upload]\nresources: {Thing: {fields: {a: string}}}`,
    [['features', /no resource has one/]],
  ],
  ['a media type without slash', thingWith('a: file types=png'), [[f('a'), /media type/]]],
];

const resources: readonly Case[] = [
  ['a built-in field', thingWith('id: uuid'), [[f('id'), /built-in column id/]]],
  ['a built-in field in camelCase', thingWith('createdAt: datetime'), [[f('createdAt'), /built-in column created_at/]]],
  [
    'two fields with one column',
    thingWith('dueAt: date', 'due_at: date'),
    [[f('due_at'), /both have the column due_at/]],
  ],
  [
    'a field beside its reference',
    thingWith('asset: ref(Thing)', 'asset_id: string'),
    [[f('asset_id'), /column asset_id/]],
  ],
  ['a field beside an amount', thingWith('cost_amount: integer', 'cost: money'), [[f('cost'), /column cost_amount/]]],
  [
    'members that meet in camelCase',
    `${publicHead}api: {case: camel}\nresources: {Thing: {fields: {aB: string, a_b: ref(Thing)}}}`,
    [[f('a_b'), /member aB/]],
  ],
  ['a reference to nothing', thingWith('a: ref(Thng)'), [[f('a'), /refers to Thng/]]],
  ['a required reference to itself', thingWith('a: ref(Thing) required'), [[f('a'), /Thing → Thing form a circle/]]],
  [
    'a circle of required references',
    things(
      '  A: {fields: {b: ref(B) required}}\n  B: {fields: {c: ref(C) required}}\n  C: {fields: {a: ref(A) required}}',
    ),
    [['resources.C.fields.a', /A → B → C → A/]],
  ],
  [
    'two resources with one path',
    things('  Person: {fields: {a: string}}\n  People: {fields: {a: string}}'),
    [
      ['resources.People', /path \/people/],
      ['resources.People', /table people/],
    ],
  ],
  [
    'resources that differ in case',
    things('  HTTPServer: {fields: {a: string}}\n  HttpServer: {fields: {a: string}, plural: Web}'),
    [['resources.HttpServer', /files named http-server/]],
  ],
  [
    'names that files of accounts have',
    users('resources: {Session: {fields: {a: string}}, Account: {fields: {a: string}}}'),
    [
      ['resources.Session', /accounts have files of that name/],
      ['resources.Account', /accounts have files of that name/],
    ],
  ],
  ['a built-in path', things('  File: {fields: {a: string}}'), [['resources.File', /path \/files is built in/]]],
  [
    'the bookkeeping table',
    things('  SchemaMigration: {fields: {a: string}}'),
    [['resources.SchemaMigration', /schema_migrations is built in/]],
  ],
  [
    'the bookkeeping tables of the migration tools',
    things(
      '  TypeormMigration: {fields: {a: string}}\n  TypeormMetadata: {fields: {a: string}}\n  Release: {fields: {a: string}, plural: AlembicVersion}',
    ),
    [
      ['resources.TypeormMigration', /table typeorm_migrations is built in/],
      ['resources.TypeormMetadata', /table typeorm_metadata is built in/],
      ['resources.Release', /table alembic_version is built in/],
    ],
  ],
  [
    'join tables that are bookkeeping tables',
    things(
      '  Typeorm: {fields: {migrations: "ref(Typeorm)[]", metadata: "ref(Typeorm)[]"}, plural: Typeorm}\n  Schema: {fields: {migrations: "ref(Schema)[]"}, plural: Schema}',
    ),
    [
      ['resources.Typeorm.fields.migrations', /join table typeorm_migrations is built in/],
      ['resources.Typeorm.fields.metadata', /join table typeorm_metadata is built in/],
      ['resources.Schema.fields.migrations', /join table schema_migrations is built in/],
    ],
  ],
  [
    'a join table that is a table',
    things('  Post: {fields: {tags: "ref(Post)[]"}}\n  PostsTag: {fields: {a: string}}'),
    [['resources.Post.fields.tags', /table posts_tags/]],
  ],
  [
    'two collections at one segment',
    thingWith('a: ref(Thing) inverse=xs', 'b: ref(Thing) inverse=xs'),
    [[f('b'), /listed at `xs`/]],
  ],
  ['a collection named restore', thingWith('a: ref(Thing) inverse=restore'), [[f('a'), /is an operation/]]],
  ['an inverse in capitals', thingWith('a: ref(Thing) inverse=Xs'), [[f('a'), /path segment/]]],
  [
    'an index over nothing',
    things('  Thing: {fields: {abc: string}, indexes: [[abd]]}'),
    [['resources.Thing.indexes.0.0', /no field `abd`/]],
  ],
  [
    'an index over a list',
    things('  Thing: {fields: {abc: "string[]"}, indexes: [[abc]]}'),
    [['resources.Thing.indexes.0.0', /cannot be part/]],
  ],
  [
    'an index twice',
    things('  Thing: {fields: {a: string}, indexes: [[a], [a]]}'),
    [['resources.Thing.indexes.1', /twice/]],
  ],
  [
    'uniqueness over text',
    things('  Thing: {fields: {a: text}, unique: [[a]]}'),
    [['resources.Thing.unique.0.0', /cannot be part/]],
  ],
  ['a unique string that no index holds', thingWith('a: string max=651 unique'), [[f('a'), /2604 bytes/]]],
  [
    'strings that no index holds together',
    things('  Thing: {fields: {a: string, b: string, c: string}, unique: [[a, b, c]]}'),
    [['resources.Thing.unique.0', /a and b and c can take 3060 bytes/]],
  ],
  [
    'an order by what is not sortable',
    things('  Thing: {fields: {a: string}, sort: [-a]}'),
    [['resources.Thing.sort.0', /not sortable/]],
  ],
  [
    'an order by nothing',
    things('  Thing: {fields: {a: string}, sort: b}'),
    [['resources.Thing.sort', /no field `b`/]],
  ],
  [
    'a parent that is a text',
    things('  Thing: {fields: {a: string}, parent: a}'),
    [['resources.Thing.parent', /must name a ref field/]],
  ],
  [
    'restore without soft-delete',
    things('  Thing: {fields: {a: string}, operations: [get, restore]}'),
    [['resources.Thing.operations.1', /needs its feature/]],
  ],
  [
    'access to an operation that is not there',
    things('  Thing: {fields: {a: string}, operations: [get], access: {list: public}}'),
    [['resources.Thing.access.list', /no operation `list`/]],
  ],
  [
    'an unknown access word',
    users('resources: {Thing: {fields: {a: string}, access: {all: [amin]}}}'),
    [['resources.Thing.access.all.0', /no role/]],
  ],
  [
    'mail that nothing sends',
    `${head}authentication: {type: none}\nintegrations: [smtp]`,
    [['integrations.0', /nothing in this spec sends any/]],
  ],
  [
    'an owner that is no user',
    users('resources: {Thing: {fields: {a: string}, owner: a}}'),
    [['resources.Thing.owner', /not a ref\(User\)/]],
  ],
  [
    'an owner path that leads nowhere',
    users('resources: {Thing: {fields: {t: ref(Thing)}, owner: [t.x]}}'),
    [['resources.Thing.owner.0', /no field `x`/]],
  ],
  [
    'an owner path to a creator that is not recorded',
    users('resources: {Thing: {fields: {t: ref(Other)}, owner: [t.created_by]}, Other: {fields: {a: string}}}'),
    [['resources.Thing.owner.0', /Other does not record who made a row/]],
  ],
  [
    'created_by as a text',
    users('resources: {Thing: {fields: {created_by: string}, access: {all: public}}}'),
    [['resources.Thing.fields.created_by', /must be a ref\(User\)/]],
  ],
  [
    'what belongs to signing in',
    users('resources: {User: {fields: {password: string, password_hash: string}}}'),
    [
      ['resources.User.fields.password', /belongs to signing in/],
      ['resources.User.fields.password_hash', /belongs to signing in/],
    ],
  ],
  [
    'what User already has',
    users('resources: {User: {fields: {email: email}}}'),
    [['resources.User.fields.email', /already has/]],
  ],
  [
    'a required extra of accounts that a command makes',
    users('resources: {User: {fields: {size: integer required}}}'),
    [['resources.User.fields.size', /needs a default/]],
  ],
];

const seeds: readonly Case[] = [
  [
    'a field that is not there',
    things('  Thing: {fields: {name: string}, seed: [{nam: x}]}'),
    [['resources.Thing.seed.0.nam', /no field `nam`/]],
  ],
  [
    'a value that does not fit',
    things('  Thing: {fields: {a: integer max=5}, seed: [{a: 6}]}'),
    [['resources.Thing.seed.0.a', /at most 5/]],
  ],
  [
    'a missing value',
    things('  Thing: {fields: {a: string required, b: string}, seed: [{b: x}]}'),
    [['resources.Thing.seed.0', /no `a`/]],
  ],
  [
    'null for what is required',
    things('  Thing: {fields: {a: string required}, seed: [{a: null}]}'),
    [['resources.Thing.seed.0.a', /required/]],
  ],
  [
    'an id that is no UUID',
    things('  Thing: {fields: {a: string}, seed: [{id: 1}]}'),
    [['resources.Thing.seed.0.id', /must be a UUID/]],
  ],
  [
    'a row that is not there',
    things('  Thing: {fields: {a: ref(Thing)}, seed: [{a: 0190b6c2-0000-7000-8000-000000000001}]}'),
    [['resources.Thing.seed.0.a', /no row of Thing/]],
  ],
  [
    'the same unique value twice',
    things('  Thing: {fields: {a: string unique}, seed: [{a: x}, {a: y}, {a: x}]}'),
    [['resources.Thing.seed.2', /rows 1 and 3/]],
  ],
  [
    'the same compound value twice',
    things('  Thing: {fields: {a: string, b: integer default=1}, unique: [[a, b]], seed: [{a: x}, {a: x, b: 1}]}'),
    [['resources.Thing.seed.1', /same a and b/]],
  ],
  [
    'a file',
    things('  Thing: {fields: {a: file}, seed: [{a: x}]}'),
    [['resources.Thing.seed.0.a', /files are uploaded/]],
  ],
];

describe.each([
  ['keys', keys],
  ['combinations', combinations],
  ['without users', withoutUsers],
  ['field grammar', grammar],
  ['field types', types],
  ['resources', resources],
  ['seeds', seeds],
] as const)('illegal specs: %s', (_group, cases) => {
  it.each(cases)('refuses %s', (_what, text, expected) => {
    const { exitCode, problems } = refusal(text, [fullExpress]);
    const found = problems.map(({ path, message }) => `${path}: ${message}`);
    expect(exitCode, found.join('\n')).toBe(65);
    expect(problems.map(({ path }) => path).sort()).toEqual(expected.map(([path]) => path).sort());
    for (const [path, message] of expected) {
      expect(problems.filter((problem) => problem.path === path).map((problem) => problem.message)).toEqual(
        expect.arrayContaining([expect.stringMatching(message)]),
      );
    }
  });
});

describe('a refusal', () => {
  it.each([
    ['PUT /users/{id}', 'there is GET /users/{id}, PATCH /users/{id}'],
    ['GET /users/:id', 'did you mean `GET /users/{id}`?'],
    ['GET /user', 'did you mean `GET /users`?'],
    ['GET /api/v1/users', 'leave the base path out: `GET /users`'],
    ['GET /health', 'name an operation as the API guide lists it, like `GET /things/{id}`, without the base path'],
  ])('of a limit for %s says what is there', (endpoint, instead) => {
    const text = `${users('')}rateLimit: {overrides: {"${endpoint}": {requests: 1, windowSeconds: 1}}}`;
    expect(refusal(text, [fullExpress]).problems).toEqual([
      expect.objectContaining({ message: `nothing is served at ${endpoint}`, instead }),
    ]);
  });

  it('has all problems at once, in the order of the file, each with its place and what to write instead', () => {
    const text = [
      'version: 1',
      'name: Nope',
      'stack: expres',
      'authentication: {type: none}',
      'resources:',
      '  Order:',
      '    fields:',
      '      total: decmal(10,2) required',
      '      state: "enum(a, b) requird"',
      '    access: {read: publik}',
      '    indexes: [[totl]]',
    ].join('\n');
    expect(refusal(text, [publicExpress]).problems.map(({ line, column, instead }) => [line, column, instead])).toEqual(
      [
        [2, 7, 'for example `nope`'],
        [3, 8, 'did you mean `express`?'],
        [8, 14, 'did you mean `decimal`?'],
        [9, 26, 'did you mean `required`?'],
        [10, 20, 'did you mean `public`?'],
        [11, 16, 'did you mean `total`?'],
      ],
    );
  });

  it('puts what is illegal before what is not available', () => {
    const { exitCode, problems } = refusal('version: 1\nname: my-api\nstack: gin\nfeatures: [emial, saga]', [
      publicExpress,
    ]);
    expect([exitCode, problems.map(({ path }) => path)]).toEqual([65, ['features.0']]);
  });

  it('does not call a field unknown that only could not be read', () => {
    const text = things('  Thing: {fields: {a: strng}, indexes: [[a]], sort: [a], seed: [{a: x}], parent: a}');
    expect(refusal(text).problems.map(({ path }) => path)).toEqual([f('a')]);
  });
});
