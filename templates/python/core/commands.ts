import type { Contribution } from '../../../src/types.ts';

const command = (name: string, description: string, ...recipe: readonly string[]) =>
  ({ to: 'command', name, description, recipe }) as const;

/** The `make` targets that are the same in every stack. */
export const coreCommands: readonly Contribution[] = [
  command(
    'dev',
    'Start the backend and restart it when a file changes',
    '.venv/bin/watchfiles --filter python ".venv/bin/python -m app.server" app',
  ),
  command('build', 'Compile to bytecode', '.venv/bin/python -m compileall -q app migrations'),
  command('start', 'Start the backend', '.venv/bin/python -m app.server'),
  command('lint', 'Look for mistakes', '.venv/bin/ruff check', '.venv/bin/deptry .'),
  command('typecheck', 'Check the types', '.venv/bin/mypy'),
  command('format', 'Format every file', '.venv/bin/ruff format'),
  command('format-check', 'Say which files are not formatted', '.venv/bin/ruff format --check'),
  command('audit', 'Look for known vulnerabilities in the dependencies', '.venv/bin/pip-audit --local'),
  command('openapi', 'Write docs/openapi.json from the routes', '.venv/bin/python -m app.commands.openapi'),
  command('routes', 'List the routes', '.venv/bin/python -m app.commands.routes'),
];
