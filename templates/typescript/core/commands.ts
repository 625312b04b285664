import type { Contribution } from '../../../src/types.ts';

const script = (name: string, run: string) => ({ to: 'script', name, run }) as const;
const command = (name: string, description: string, ...recipe: readonly string[]) =>
  ({ to: 'command', name, description, recipe }) as const;

/** The scripts of `package.json`, and the `make` targets that are the same in every stack. */
export const coreCommands: readonly Contribution[] = [
  script('dev', 'node --watch src/server.ts'),
  script('build', 'tsc --project tsconfig.build.json'),
  script('start', 'node dist/server.js'),
  script('lint', 'eslint .'),
  script('typecheck', 'tsc'),
  script('format', 'prettier --write .'),
  script('format:check', 'prettier --check .'),
  script('openapi', 'node src/commands/openapi.ts'),
  script('routes', 'node src/commands/routes.ts'),
  command('install', 'Install the dependencies', 'npm install'),
  command('dev', 'Start the backend and restart it when a file changes', 'npm run dev'),
  command('build', 'Compile into dist/', 'npm run build'),
  command('start', 'Start the compiled backend', 'npm start'),
  command('lint', 'Look for mistakes', 'npm run lint'),
  command('typecheck', 'Check the types', 'npm run typecheck'),
  command('format', 'Format every file', 'npm run format'),
  command('format-check', 'Say which files are not formatted', 'npm run format:check'),
  command('audit', 'Look for known vulnerabilities in the dependencies', 'npm audit --omit=dev'),
  command('openapi', 'Write docs/openapi.json from the routes', 'npm run --silent openapi'),
  command('routes', 'List the routes', 'npm run --silent routes'),
];
