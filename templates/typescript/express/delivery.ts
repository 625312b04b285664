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
      { do: 'copy', paths: ['rbac.yaml'], to: './', only: 'policies' },
      { do: 'copy', paths: ['data'], to: './data', only: 'passwords' },
      { do: 'copy', paths: ['lua'], to: './lua', only: 'scripts' },
    ],
  },
  probe: [
    'node',
    '--eval',
    "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))",
  ],
  contextIgnores: ['node_modules', 'dist', 'coverage', 'tests', 'reports'],
  budgetMegabytes: 60,
};
