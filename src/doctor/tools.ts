import { join } from 'node:path';
import { postgresBinaries } from '../services/postgres-binaries.ts';
import { redisBinary } from '../services/redis-binary.ts';
import { s3Binary } from '../services/s3-binary.ts';
import type { Installer, Tool } from './tool.ts';

/** Every tool that the available stacks need, in the order in which a person meets them. */
export const tools: readonly Tool[] = [
  {
    id: 'node',
    label: 'Node.js',
    purpose: 'run the backend',
    languages: ['typescript'],
    argv: ['node', '--version'],
    minimum: '22.18.0',
    install: {
      ...everywhere('See https://nodejs.org/en/download: the packages of many distributions are too old'),
      brew: 'brew install node@24',
      winget: 'winget install OpenJS.NodeJS.LTS',
    },
  },
  {
    id: 'npm',
    label: 'npm',
    purpose: 'install its dependencies',
    languages: ['typescript'],
    choice: 'npm',
    argv: ['npm', '--version'],
    install: everywhere('It comes with Node.js: https://nodejs.org/en/download'),
  },
  {
    id: 'git',
    label: 'git',
    purpose: 'make the first commit',
    optional: true,
    argv: ['git', '--version'],
    install: packaged('git', 'Git.Git', 'https://git-scm.com/downloads'),
  },
  {
    id: 'make',
    label: 'make',
    purpose: 'run the commands of its Makefile',
    optional: true,
    argv: ['make', '--version'],
    install: packaged('make', 'GnuWin32.Make', 'https://www.gnu.org/software/make/'),
  },
  {
    id: 'postgresql',
    label: 'PostgreSQL',
    purpose: 'store its data in development and in its tests; backwright services up installs it where it can',
    choice: 'postgresql',
    argv: ['--version'],
    find: async () => {
      const folder = await postgresBinaries();
      return folder === undefined ? undefined : join(folder, 'postgres');
    },
    minimum: '14',
    install: {
      'apt-get': 'sudo apt-get install postgresql',
      dnf: 'sudo dnf install postgresql-server',
      brew: 'brew install postgresql@17',
      winget: 'winget install PostgreSQL.PostgreSQL.17',
      else: 'https://www.postgresql.org/download/',
    },
  },
  {
    id: 'redis',
    label: 'Redis',
    purpose: 'cache and limit in development and in its tests; backwright services up installs it where it can',
    choice: 'redis',
    argv: ['--version'],
    find: () => redisBinary(),
    minimum: '7',
    install: {
      'apt-get': 'sudo apt-get install redis-server',
      dnf: 'sudo dnf install valkey',
      brew: 'brew install redis',
      winget: 'winget install Redis.Redis',
      else: 'https://redis.io/docs/latest/operate/oss_and_stack/install/',
    },
  },
  {
    id: 's3',
    label: 'versitygw',
    purpose: 'keep files in development and in its tests; backwright services up builds it where Go is installed',
    choice: 's3',
    argv: ['--version'],
    find: () => s3Binary(),
    install: everywhere(
      'go install github.com/versity/versitygw/cmd/versitygw@v1.8.0 (needs Go: https://go.dev/doc/install)',
    ),
  },
];

function everywhere(text: string): Readonly<Record<Installer | 'else', string>> {
  return { 'apt-get': text, dnf: text, brew: text, winget: text, else: text };
}

function packaged(name: string, windows: string, page: string): Readonly<Record<Installer | 'else', string>> {
  return {
    'apt-get': `sudo apt-get install ${name}`,
    dnf: `sudo dnf install ${name}`,
    brew: `brew install ${name}`,
    winget: `winget install ${windows}`,
    else: page,
  };
}
