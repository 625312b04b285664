import fc from 'fast-check';

type Drawn = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Drawn>>;
type DrawnResource = Drawn & Readonly<{ fields: Fields; operations?: readonly string[] }>;
type DrawnSpec = Drawn & Readonly<{ features: readonly string[]; resources: Readonly<Record<string, DrawnResource>> }>;

const operations = ['list', 'get', 'create', 'update', 'replace', 'delete'];

/** A spec drawn without accounts, with them: who signs in, who may do what, whose the rows are and what is private. */
export function withAccounts(text: string): fc.Arbitrary<string> {
  const spec = JSON.parse(text) as DrawnSpec;
  const resources = Object.entries(spec.resources);
  return fc
    .record({
      authentication: fc.record({
        type: fc.constant('JWT'),
        emailVerification: fc.constantFrom('required', 'off'),
        enumerationSafe: fc.boolean(),
      }),
      features: fc.subarray(['audit-log']),
      profile: fc.option(fc.subarray([...profile], { minLength: 1 })),
      keepers: fc.tuple(...resources.map(() => fc.option(fc.constantFrom(...keepers)))),
      rules: fc.tuple(...resources.map(([, { operations: offered }]) => rules(offered ?? operations))),
      mails: fc.boolean(),
    })
    .map(({ authentication, features, profile: extension, keepers: kept, rules: drawn, mails }) => {
      const owned = new Set(resources.flatMap(([name], index) => (kept[index] ? [name] : [])));
      // Mails go to owners of rows that can be written.
      const told = resources.some(([, { operations: offered }], index) => isTold(drawn[index], offered ?? operations));
      const mailing = mails && told ? ['background-jobs', 'email'] : [];
      // With Redis, a queue on it carries jobs, unless the spec says otherwise.
      const onDatabase = mailing.length > 0 && authentication.enumerationSafe;
      return JSON.stringify({
        ...spec,
        ...(onDatabase ? { jobs: { provider: 'database' } } : {}),
        authentication,
        features: [...spec.features, ...features, ...mailing],
        authorization: { roles: { editor: "Writes what's new", guest: 'Reads' }, default: 'guest' },
        resources: {
          ...(extension === null ? {} : { User: { fields: Object.fromEntries(extension) } }),
          ...Object.fromEntries(
            resources.map(([name, resource], index) => {
              const keeper = kept[index] ?? null;
              const { access, hidden, named } = drawn[index] ?? { access: null, hidden: [], named: false };
              const fields = hide(resource.fields, hidden);
              const all = keeper === null ? fields : { ...fields, keeper: keeperOf(keeper, name) };
              const owner = ['created_by', ...ownersOf(all, owned)].slice(index % 2);
              return [
                name,
                {
                  ...resource,
                  fields: all,
                  ...(access === null ? {} : { access }),
                  ...(named && owner.length > 0 ? { owner } : {}),
                },
              ];
            }),
          ),
        },
      });
    });
}

/** Fields that a profile may have besides those of every account. */
const profile: readonly (readonly [name: string, field: Drawn])[] = [
  ['phone', { type: 'phone', private: true }],
  ['locale', { type: 'enum(en, de)', required: true, default: 'en', filter: true }],
  ['settings', { type: 'json' }],
  ['born_on', { type: 'date', sort: true, filter: true }],
];

/** How a row holds the user that it may belong to. */
const keepers: readonly Drawn[] = [
  { filter: true },
  { unique: true, required: true, onDelete: 'cascade' },
  { readonly: true },
  { immutable: true },
  { required: true, immutable: true, onDelete: 'cascade' },
  { private: true, onDelete: 'setNull' },
  { inverse: true, onDelete: 'setNull' },
];

function rules(offered: readonly string[]) {
  const words = fc.uniqueArray(fc.constantFrom('public', 'any', 'own', 'admin', 'editor', 'guest'), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.record({
    access: fc.option(fc.dictionary(fc.constantFrom('all', 'read', 'write', ...offered), words, { maxKeys: 5 })),
    hidden: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    named: fc.boolean(),
  });
}

type Rules = Readonly<{ access: Readonly<Record<string, readonly string[]>> | null; named: boolean }>;

/** Whether a row that can be written certainly has owners. */
function isTold(rules: Rules | undefined, offered: readonly string[]): boolean {
  const isOwn = (words: readonly string[]) =>
    words.includes('own') && !words.includes('any') && !words.includes('public');
  const owns = Object.entries(rules?.access ?? {}).some(([key, words]) => offered.includes(key) && isOwn(words));
  return owns && ['create', 'update', 'replace'].some((operation) => offered.includes(operation));
}

/** The paths from a row to users: its keeper, and the keepers of those that it refers to. */
function ownersOf(fields: Fields, owned: ReadonlySet<string>): readonly string[] {
  return Object.entries(fields).flatMap(([name, { type }]) => {
    const [, target = ''] = /^ref\((\w+)\)$/.exec(String(type)) ?? [];
    return target === 'User' ? [name] : owned.has(target) ? [`${name}.keeper`] : [];
  });
}

function keeperOf({ inverse, ...keeper }: Drawn, name: string): Drawn {
  return { type: 'ref(User)', ...keeper, ...(inverse === true ? { inverse: `kept-${name.toLowerCase()}` } : {}) };
}

/** Some fields made private: which rows a filter, a search or an order finds would tell their values. */
function hide(fields: Fields, hidden: readonly number[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field], index) => {
      if (hidden[index] !== 0 || field['writeonly'] === true) return [name, field];
      const { filter: _, sort: __, search: ___, ...rest } = field;
      return [name, { ...rest, private: true }];
    }),
  );
}
