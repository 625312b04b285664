import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { models } from '../../../src/models/index.ts';
import { plan } from '../../../src/plan/plan.ts';
import type { Contribution, Spec } from '../../../src/types.ts';
import { fakeBase, fakeDatabase, fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';

/** What a model makes of the fake stack, with more contributions from its base part. */
function fold(model: string, more: readonly Contribution[] = [], spec: Spec = fakeSpec()): ReadonlyMap<string, string> {
  const base = { ...fakeBase, gives: (given: Spec) => [...(fakeBase.gives?.(given) ?? []), ...more] };
  const library = fakeLibrary({}, { parts: [base, fakeDatabase] });
  const files = models[model]?.(plan(spec, library), library);
  if (!files) throw new Error(`no model ${model}`);
  return files;
}

describe('every model', () => {
  it.each(
    Object.keys(models).filter((name) => !['contract', 'documents', 'editor', 'npm', 'pypi', 'readme'].includes(name)),
  )('%s gives no file when nothing is contributed to it', (name) => {
    const library = fakeLibrary({}, { parts: [] });
    const empty = plan(fakeSpec({}, { database: [] }), library);
    expect(models[name]?.(empty, library).size).toBe(0);
  });
});

describe('npm', () => {
  const manifest = (more: readonly Contribution[] = [], spec?: Spec): Record<string, unknown> =>
    JSON.parse(fold('npm', more, spec).get('package.json') ?? '') as Record<string, unknown>;

  it('takes exact versions from the real manifest, sorted, and only what was contributed', () => {
    expect(manifest()).toMatchObject({
      name: 'shop',
      private: true,
      type: 'module',
      engines: { node: '>=24' },
      scripts: { start: 'node src/server.ts' },
    });
    expect(Object.entries(manifest()['dependencies'] as object)).toEqual([
      ['express', '5.1.0'],
      ['pg', '8.16.3'],
    ]);
    expect(manifest()['devDependencies']).toEqual({ vitest: '4.0.0' });
  });

  it('makes a package that one part needs at run time a dependency, though another only develops with it', () => {
    expect(manifest([{ to: 'dependency', name: 'pg', dev: true }])['devDependencies']).toEqual({ vitest: '4.0.0' });
  });

  it('refuses a package without a pin, naming the part', () => {
    expect(() => manifest([{ to: 'dependency', name: 'left-pad' }])).toThrow('left-pad, wanted by fake/base');
  });

  it('refuses a script that two parts define differently', () => {
    expect(() => manifest([{ to: 'script', name: 'start', run: 'other' }])).toThrow(
      'script start is contributed differently',
    );
  });
});

describe('env', () => {
  const file = (more: readonly Contribution[] = []): string => fold('env', more).get('.env.example') ?? '';

  it('groups variables under a heading and says which are required, secret or have a default', () => {
    expect(file()).toContain('# --- Application ---\n# Signs cursors (secret)\nAPP_SECRET=change-me\n');
    expect(file()).toContain('# Port to listen on (default: 3000)\nPORT=3000\n');
  });

  it('lists the connection of a service also when no part describes it', () => {
    expect(file()).toContain('DATABASE_URL=postgres://app:app@localhost:5432/app\n');
  });

  it('keeps a group together when a later part adds to it', () => {
    const text = file([{ to: 'env', name: 'LATE', description: 'Late', example: '1', group: 'Application' }]);
    expect(text.match(/--- Application ---/g)).toHaveLength(1);
  });

  it('quotes a value that a dotenv reader would cut, and keeps a line break out of comments', () => {
    const text = file([
      { to: 'env', name: 'NOTE', description: 'one\nTWO=2', example: 'a b # c', group: 'Application' },
    ]);
    expect(text).toContain("NOTE='a b # c'\n");
    expect(text).toContain('# one\n# TWO=2 (required)\n');
  });

  it('refuses a value that no dotenv file can hold', () => {
    const bad = { to: 'env', name: 'BAD', description: '', example: 'a\nb', group: 'Application' } as const;
    expect(() => file([bad])).toThrow('the value of BAD');
  });

  it('names both parts when a variable is described in two ways', () => {
    const other = { to: 'env', name: 'PORT', description: 'Other', example: '1', group: 'Application' } as const;
    expect(() => file([other])).toThrow(
      'environment variable PORT is contributed differently by fake/base and fake/base',
    );
  });
});

describe('compose', () => {
  const document = parse(fold('compose').get('compose.yaml') ?? '') as {
    services: Record<string, Record<string, unknown>>;
    volumes: object;
  };

  it('binds ports to loopback only', () => {
    expect(document.services['postgresql']?.['ports']).toEqual(['127.0.0.1:5432:5432']);
  });

  it('gives a service its health check and a named volume', () => {
    expect(document.services['postgresql']).toMatchObject({
      image: 'postgres:17.6-bookworm',
      volumes: ['postgresql-data:/var/lib/postgresql/data'],
      healthcheck: { test: ['CMD', 'pg_isready', '--username=app'] },
    });
    expect(document.volumes).toHaveProperty('postgresql-data');
  });
});

describe('ignore', () => {
  it('lists each pattern once, in part order', () => {
    expect(fold('ignore').get('.gitignore')).toBe('node_modules/\n.env\n');
  });

  it('gives a .dockerignore only when something is contributed to it', () => {
    expect(fold('ignore').has('.dockerignore')).toBe(false);
    const files = fold('ignore', [{ to: 'ignore', file: '.dockerignore', pattern: 'tests/' }]);
    expect(files.get('.dockerignore')).toBe('tests/\n');
  });
});

describe('make', () => {
  it('writes recipes with tabs, what a target needs, and a phony list', () => {
    const text = fold('make').get('Makefile') ?? '';
    expect(text).toContain('.PHONY: help start db-migrate\n');
    expect(text).toContain('start: db-migrate ## Start the server\n\tnpm start\n');
  });

  it('pins this program where a recipe calls it, and only there', () => {
    expect(fold('make').get('Makefile')).not.toContain('BACKWRIGHT');
    const command = { to: 'command', name: 'x', description: 'X', recipe: ['$(BACKWRIGHT) verify .'] } as const;
    expect(fold('make', [command]).get('Makefile')).toMatch(/^BACKWRIGHT \?= npx --yes create-backwright@1\.2\.3\n/);
  });

  it('refuses a need that is no target', () => {
    const command = { to: 'command', name: 'x', description: 'X', recipe: [], needs: ['gone'] } as const;
    expect(() => fold('make', [command])).toThrow('command x of fake/base needs gone');
  });

  it('refuses a line break that would end a recipe', () => {
    const command = { to: 'command', name: 'x', description: 'X', recipe: ['a\nb'] } as const;
    expect(() => fold('make', [command])).toThrow('holds a line break');
  });
});

describe('ci', () => {
  const workflow = parse(fold('ci').get('.github/workflows/ci.yml') ?? '') as Record<string, unknown>;

  it('may only read, and stops an older run of the same branch', () => {
    expect(workflow).toMatchObject({ permissions: { contents: 'read' }, concurrency: { 'cancel-in-progress': true } });
  });

  it('runs the contributed steps, then the gates there are, with the services beside them', () => {
    expect(workflow['jobs']).toMatchObject({
      check: {
        services: { postgresql: { image: 'postgres:17.6-bookworm', ports: ['5432:5432'] } },
        env: { DATABASE_URL: 'postgres://app:app@localhost:5432/app' },
        steps: [
          { name: 'Check out', uses: 'actions/checkout@v6' },
          { name: 'Checkout', uses: 'actions/checkout@v5.0.0' },
          { name: 'Test', run: 'npm test' },
        ],
      },
    });
  });
});

describe('readme', () => {
  const text = (spec?: Spec): string => fold('readme', [], spec).get('README.md') ?? '';

  it('shows sections, resources, commands and variables', () => {
    for (const line of ['# shop', '## Quick start', '`/api/v1/work-orders`', '`make db-migrate`', '`DATABASE_URL`']) {
      expect(text()).toContain(line);
    }
  });

  it('keeps a plain description as prose', () => {
    expect(text()).toContain('\n\nA small shop\n\n');
  });

  it.each([
    '<script>alert(1)</script>',
    '# not a heading',
    '```\ncode',
    'one\n```\ntwo',
    '- item',
    'a\r\nb',
    '[x](http://y)',
  ])('fences a description that Markdown would read: %j', (description) => {
    const shown = text(fakeSpec({ description }));
    const fence = /(`{3,})text\n([\s\S]*?)\n\1\n/.exec(shown);
    expect(fence?.[2]).toBe(description.replace('\r\n', '\n'));
  });
});

describe('migrations', () => {
  const files = fold('migrations');

  it('numbers the pairs in part order', () => {
    expect([...files.keys()]).toEqual([
      'migrations/0001_create_categories.up.sql',
      'migrations/0001_create_categories.down.sql',
      'migrations/0002_create_work_orders.up.sql',
      'migrations/0002_create_work_orders.down.sql',
    ]);
  });

  it('records the SHA-256 of the bytes above the record line', () => {
    const up = files.get('migrations/0001_create_categories.up.sql') ?? '';
    const [above = '', below = ''] = up.split('-- record\n');
    const checksum = createHash('sha256').update(above).digest('hex');
    expect(below).toBe(
      `INSERT INTO schema_migrations (version, name, checksum) VALUES ('0001', 'create_categories', '${checksum}');\n`,
    );
  });

  it('takes the record back on the way down', () => {
    expect(files.get('migrations/0002_create_work_orders.down.sql')).toBe(
      "DROP TABLE work_orders;\n-- record\nDELETE FROM schema_migrations WHERE version = '0002';\n",
    );
  });

  it('refuses a name that could leave its file name or its SQL text', () => {
    expect(() => fold('migrations', [{ to: 'migration', name: "x'; --", up: '', down: '' }])).toThrow('snake_case');
  });

  it('refuses a line in the SQL that readers would take for the record line', () => {
    expect(() => fold('migrations', [{ to: 'migration', name: 'x', up: "SELECT '\n-- record\n';", down: '' }])).toThrow(
      '-- record',
    );
  });
});

describe('contract', () => {
  it('writes the run settings of the stack', () => {
    const settings = JSON.parse(fold('contract').get('contract/settings.json') ?? '') as unknown;
    expect(settings).toMatchObject({ start: ['node', 'dist/server.js'], openapi: 'openapi.json' });
  });
});

describe('pypi', () => {
  const pins = 'versions/python/pyproject.toml';
  const toml =
    '[project]\nrequires-python = ">=3.11"\ndependencies = [\n    "a==1.0",\n    "b[x]==2.0.1",\n]\n\n[tool.ruff]\nline-length = 120\n';
  const manifest = (gives: readonly Contribution[], spec: Spec = fakeSpec()): string => {
    const base = { ...fakeBase, gives: () => gives };
    const library = fakeLibrary({ [pins]: toml }, { parts: [base] });
    return (
      models['pypi']?.(plan({ ...spec, choices: { ...spec.choices, database: [] } }, library), library).get(
        'pyproject.toml',
      ) ?? ''
    );
  };

  it('pins what was contributed, and passes on the settings of the tools', () => {
    const text = manifest([
      { to: 'dependency', name: 'b[x]' },
      { to: 'dependency', name: 'a', dev: true },
    ]);
    expect(text).toContain('dependencies = [\n    "b[x]==2.0.1",\n]');
    expect(text).toContain('dev = [\n    "a==1.0",\n]');
    expect(text).toContain('requires-python = ">=3.11"');
    expect(text).toMatch(/\[tool\.ruff\]\nline-length = 120\n$/);
  });

  it('refuses a package without a pin', () => {
    expect(() => manifest([{ to: 'dependency', name: 'c' }])).toThrow(/c, wanted by .*, needs an exact version/);
  });
});

describe('alembic', () => {
  it('gives every pair a revision that follows the one before', () => {
    const files = fold('alembic', [
      { to: 'migration', name: 'one', up: 'select 1;', down: 'select 2;' },
      { to: 'migration', name: 'two', up: 'select 1;', down: 'select 2;' },
    ]);
    const last = [...files.values()].find((text) => text.startsWith('"""two"""')) ?? '';
    expect(last).toMatch(/revision = "\d{4}"\ndown_revision = "\d{4}"/);
    expect(last).toContain('_two.up.sql")');
  });
});
