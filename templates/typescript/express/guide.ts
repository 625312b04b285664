import type { Guide } from '../../../src/types.ts';

/** How a person works on an Express backend. */
export const expressGuide: Guide = {
  language: 'Node 22.18 or newer',
  request:
    'A request passes the middlewares, its route, its controller, a service and a repository, and comes back as one envelope.',
  layers: [
    { path: 'src/server.ts', says: 'starts and stops the process' },
    { path: 'src/app.ts', says: 'composes the application' },
    { path: 'src/middlewares/', says: 'what happens around every request' },
    { path: 'src/routes/', says: 'one line for each route; OpenAPI is made from them' },
    { path: 'src/controllers/', says: 'between HTTP and the services' },
    { path: 'src/validators/', says: 'what requests and lists may contain' },
    { path: 'src/services/', says: 'the rules of the business; nothing here knows HTTP or SQL' },
    { path: 'src/repositories/', says: 'the queries, one repository for each table' },
    { path: 'src/models/', says: 'what a resource is, and its row' },
    { path: 'src/database/', says: 'connection, migrations, errors of the database' },
    { path: 'src/config/', says: 'settings, checked at the start' },
  ],
  tests: {
    unit: 'tests/unit/',
    integration: 'tests/integration/',
    fixtures: 'Rows come from the factories in `tests/fixtures/`, one for each resource.',
  },
  asynchronous:
    'Every handler is an `async` function on the one event loop of Node; the database is reached through a pool of `pg`.',
  dataAccess:
    'One repository for each table writes its SQL with Kysely, a typed query builder; services know repositories and no SQL.',
  examples: [
    'src/routes/{kebab}-routes.ts',
    'src/controllers/{kebab}-controller.ts',
    'src/validators/{kebab}-validator.ts',
    'src/services/{kebab}-service.ts',
    'src/repositories/{kebab}-repository.ts',
  ],
  add: {
    route: [
      'What goes in: a Zod object in `src/validators/`, strict, so that unknown members are refused.',
      'The rule in `src/services/`, the query in `src/repositories/`; throw `ApiError` with a code of `src/utils/error-catalogue.ts`.',
      'A method of the controller in `src/controllers/`: parse, call the service, send.',
      "A line in the resource's file in `src/routes/`: endpoint, operation id, who may call it, handler. A new file also needs its line in `src/routes/index.ts`.",
      '`make openapi`, and commit `docs/openapi.json` with it.',
    ],
    field: [
      'The migration, as below, with the column.',
      'Its rule in the `…Fields` of `src/models/`, its column in the row type. `make typecheck` then names the columns of the repository. Where it may be left out it is `.nullable()`, `| null` in the row, and has its default in `…Create` of `src/validators/`.',
      'Lists filter and sort by what stands in `…List` of `src/validators/`; such a column needs an index, `<table>_<column>_idx`. What the validation refuses needs no constraint in the table.',
      'Its value in the factory of `tests/fixtures/`, in `full…Input` there where it may be left out; in `tests/integration/` that it is stored, has its default, refuses what is wrong, filters and sorts.',
      "`backend.yaml`, from which `make test-contract` knows what to expect (`npx create-backwright schema` prints what may stand there); `docs/database-schema.md` and `docs/checklists/implementation-plan.md`, which name every column; `make openapi`. `backend.lock.json` and `.backwright/` are the generator's, and stay.",
    ],
    migration: [
      '`make db-new NAME=add_colour` writes a pair of files into `migrations/`; write both ways.',
      'Change the row type in `src/models/`; a new table also needs its line in `src/database/schema.ts`.',
      '`make db-migrate`, `make db-rollback`, `make db-migrate`: both ways have to work. Never edit a migration that was applied: its checksum is kept, and `make db-migrate` is what keeps it: the lines below `-- record` in the first pair are for whoever runs it with psql.',
      'Every foreign key, filter and sort needs an index.',
    ],
    test: [
      'A function: `tests/unit/`, at the same place as in `src/`.',
      'A route: `tests/integration/`, over HTTP, with rows from `tests/fixtures/`.',
      'Break the code once and see the test red.',
    ],
  },
  rules: [
    'TypeScript runs without a build: import with `.ts`, `import type` for types, erasable syntax only.',
    'No SQL outside `src/repositories/`, no HTTP below `src/controllers/`, no reading of the environment outside `src/config/`.',
    'A new setting: `src/config/config.ts`, `.env.example` and the README.',
    'A change of the API is a change of `docs/openapi.json` in the same commit.',
  ],
  editor: {
    extensions: ['esbenp.prettier-vscode', 'dbaeumer.vscode-eslint'],
    settings: {
      'editor.formatOnSave': true,
      'editor.defaultFormatter': 'esbenp.prettier-vscode',
      'typescript.tsdk': 'node_modules/typescript/lib',
    },
  },
};
