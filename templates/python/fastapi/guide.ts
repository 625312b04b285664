import type { Guide } from '../../../src/types.ts';

/** How a person works on a FastAPI backend. */
export const fastapiGuide: Guide = {
  language: 'Python 3.11 or newer',
  request: 'A request passes the middleware, its route, a service and a repository, and comes back as one envelope.',
  layers: [
    { path: 'app/server.py', says: 'starts and stops the process' },
    { path: 'app/main.py', says: 'composes the application' },
    { path: 'app/middleware/', says: 'what happens around every request' },
    { path: 'app/api/', says: 'the routes, one file for each resource, and how answers are written' },
    { path: 'app/schemas/', says: 'what requests may contain and answers show' },
    { path: 'app/services/', says: 'the rules of the business; nothing here knows HTTP or SQL' },
    { path: 'app/repositories/', says: 'the queries, one repository for each table' },
    { path: 'app/models/', says: 'how rows are stored' },
    { path: 'app/database/', says: 'connection, migrations, errors of the database' },
    { path: 'app/core/', says: 'settings, errors, logging' },
  ],
  tests: {
    unit: 'tests/unit/',
    integration: 'tests/integration/',
    fixtures: 'Rows come from the factories in `tests/fixtures/`, one for each resource.',
  },
  asynchronous:
    'Every route is `async def` on one event loop; the database is reached through a pool of asyncpg. Nothing that blocks runs in a route.',
  dataAccess:
    'One repository for each table writes its SQL with SQLAlchemy; services know repositories and no SQL. What a request does with rows of resources is one session.',
  examples: [
    'app/api/{snake}_routes.py',
    'app/schemas/{snake}_schema.py',
    'app/services/{snake}_service.py',
    'app/repositories/{snake}_repository.py',
  ],
  add: {
    route: [
      'What goes in and out: Pydantic models in `app/schemas/`; unknown members are refused.',
      'The rule in `app/services/`, the query in `app/repositories/`; raise `ApiError` with a code of `app/core/error_catalogue.py`.',
      'An `async def` with its `operation_id` in a file of `app/api/`; who may call it stands there too, where people sign in (`openapi_extra=requires(…)`). A new file also needs its line in `app/api/router.py`.',
      '`make openapi`, and commit `docs/openapi.json` with it.',
    ],
    field: [
      'The migration, as below, with the column.',
      'Its column in `app/models/`, its rule as `…Field` in `app/schemas/`, and the member in three classes there: `…Create` (with its default, where it may be left out), `…Update` (`= ABSENT`), `…Read`.',
      'Lists filter and sort by what stands in `…_LIST` of `app/schemas/`; such a column needs an index, `<table>_<column>_idx`. What the validation refuses needs no constraint in the table.',
      'Its value in the factory of `tests/fixtures/`, in `FULL_…` there where it may be left out; in `tests/integration/` that it is stored, has its default, refuses what is wrong, filters and sorts.',
      "`backend.yaml`, from which `make test-contract` knows what to expect (`npx create-backwright schema` prints what may stand there); `docs/database-schema.md` and `docs/checklists/implementation-plan.md`, which name every column; `make openapi`. `backend.lock.json` and `.backwright/` are the generator's, and stay.",
    ],
    migration: [
      '`make db-new NAME=add_colour` writes a pair of SQL files into `migrations/` and the revision that runs them; write both ways.',
      'Change the table in `app/models/`.',
      '`make db-migrate`, `make db-rollback`, `make db-migrate`: both ways have to work. Never edit a migration that was applied: its checksum is kept, and `make db-migrate` is what keeps it: the lines below `-- record` in the first pair are for whoever runs it with psql.',
      'Every foreign key, filter and sort needs an index.',
    ],
    test: [
      'A function: `tests/unit/`.',
      'A route: `tests/integration/`, over HTTP, with rows from `tests/fixtures/`.',
      'Break the code once and see the test red.',
    ],
  },
  rules: [
    'Types are strict (`make typecheck`); no `Any` where a type can be named.',
    'No SQL outside `app/repositories/`, no HTTP outside `app/api/` and `app/middleware/`, no `os.environ` outside `app/core/`.',
    'A new setting: `app/core/config.py`, `.env.example` and the README.',
    'A change of the API is a change of `docs/openapi.json` in the same commit.',
  ],
  editor: {
    extensions: ['charliermarsh.ruff', 'ms-python.python', 'ms-python.mypy-type-checker'],
    settings: {
      'editor.formatOnSave': true,
      'python.defaultInterpreterPath': '.venv/bin/python',
      '[python]': { 'editor.defaultFormatter': 'charliermarsh.ruff' },
    },
  },
};
