import type { Delivery } from '../../../src/types.ts';

/** The current long-term release of Node on the slim image of Debian. */
const node = 'node:24.21.0-bookworm-slim';

const install = 'npm ci --no-audit --no-fund';

/** How an Express backend becomes an image and runs in one. */
export const expressDelivery: Delivery = {
  port: 3000,
  health: '/health',
  ready: '/ready',
  stages: [
    {
      name: 'build',
      from: node,
      says: 'Compiles. The lock file is what `npm install` wrote.',
      steps: [
        { do: 'copy', paths: ['package.json', 'package-lock.json', '.npmrc'], to: './' },
        { do: 'run', command: install, cache: '/root/.npm' },
        { do: 'copy', paths: ['tsconfig.json', 'tsconfig.build.json'], to: './' },
        { do: 'copy', paths: ['src'], to: './src' },
        { do: 'run', command: 'npm run build' },
      ],
    },
    {
      name: 'dependencies',
      from: node,
      says: 'What runs in production, and nothing that only development needs.',
      steps: [
        { do: 'copy', paths: ['package.json', 'package-lock.json', '.npmrc'], to: './' },
        { do: 'run', command: `${install} --omit=dev`, cache: '/root/.npm' },
      ],
    },
  ],
  runtime: {
    name: 'runtime',
    from: node,
    says: 'Runs.',
    steps: [
      { do: 'env', values: { NODE_ENV: 'production' } },
      { do: 'copy', stage: 'dependencies', paths: ['/app/node_modules'], to: './node_modules' },
      { do: 'copy', stage: 'build', paths: ['/app/dist'], to: './dist' },
      { do: 'copy', paths: ['package.json'], to: './' },
      { do: 'copy', paths: ['migrations'], to: './migrations', only: 'migrations' },
      { do: 'copy', paths: ['seeds'], to: './seeds', only: 'seeds' },
    ],
  },
  probe: [
    'node',
    '--eval',
    "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))",
  ],
  pipelineImage: node,
  contextIgnores: ['node_modules', 'dist', 'coverage', 'tests', 'reports'],
  budgetMegabytes: 60,
  ecosystem: 'npm',
  needs: 'Node 22.18 or newer and npm',
  install: 'npm install',
  layers: [
    {
      name: 'Routes',
      folder: 'src/routes',
      does: 'One line for each route: path, name, who may call it, what goes in and out',
    },
    {
      name: 'Middleware',
      folder: 'src/middlewares',
      does: 'What happens around every request: limits, headers, errors',
    },
    { name: 'Controllers', folder: 'src/controllers', does: 'Between HTTP and the services' },
    { name: 'Services', folder: 'src/services', does: 'The rules of the business; nothing here knows HTTP or SQL' },
    { name: 'Validators', folder: 'src/validators', does: 'What requests and lists may contain' },
    { name: 'Repositories', folder: 'src/repositories', does: 'The queries, one repository for each table' },
    { name: 'Models', folder: 'src/models', does: 'What a resource is: its members, their rules, its row' },
    { name: 'Settings', folder: 'src/config', does: 'The environment, checked once at the start' },
  ],
  recipes: [],
};
