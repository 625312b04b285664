import type { Phase } from './phase.ts';

const check = (id: string, title: string, ...argv: readonly string[]): Phase => {
  return { id, title, argv, counts: 'exit', servers: false };
};

const project = (id: string, title: string, servers = false): Phase => {
  return { id, title, argv: ['vitest', 'run', '--project', id], counts: 'vitest', servers };
};

/** Every tier, cheapest first: what can fail early does. */
export const phases: readonly Phase[] = [
  check('format', 'Prettier leaves every file alone', 'prettier', '--check', '--log-level', 'warn', '.'),
  check('types', 'The strict compiler finds nothing', 'tsc'),
  check('lint', 'ESLint finds nothing', 'eslint', '.'),
  check('unused', 'No file, export or dependency is unused', 'knip'),
  project('unit', 'Functions'),
  project('architecture', 'The shape of the project'),
  project('cli', 'The command line and Yeoman'),
  { ...project('terminal', 'What a person sees at a terminal'), program: 'tmux' },
  project('package', 'What is published, as npm, pnpm and yarn install it'),
  project('docs', 'What the documents say'),
  project('golden', 'The rendered catalogue, as reviewed'),
  project('matrix', 'Combinations against an oracle of their own'),
  project('services', 'Real servers come and go', true),
  project('backends', 'Generated backends, built and run for real', true),
  { ...project('python', 'Generated Python backends, built and run for real', true), python: true },
];
