/** Another generator, at the version that is measured. */
export type Rival = Readonly<{
  name: string;
  version: string;
  /** The script of its bin, below `node_modules`. */
  bin: string;
  /** What makes the nearest thing to our backend, without installing; `jdl` is a file with the same entities. */
  argv: (jdl: string) => readonly string[];
  /** What it makes, in a few words: they do not make the same. */
  makes: string;
}>;

const bareBackend = [
  ...['--frontend', 'none', '--backend', 'express', '--runtime', 'node', '--database', 'postgres', '--orm', 'drizzle'],
  ...['--api', 'none', '--auth', 'none', '--package-manager', 'npm', '--no-install', '--no-git'],
];

/** The rivals that npm can install. */
export const rivals: readonly Rival[] = [
  {
    name: 'create-better-t-stack',
    version: '3.44.1',
    bin: '.bin/create-better-t-stack',
    argv: () => [
      'app',
      ...bareBackend,
      ...['--payments', 'none', '--addons', 'none', '--examples', 'none', '--db-setup', 'none'],
      ...['--web-deploy', 'none', '--server-deploy', 'none'],
    ],
    makes: 'Express without resources',
  },
  {
    name: 'create-better-fullstack',
    version: '2.6.7',
    bin: '.bin/create-better-fullstack',
    argv: () => ['app', ...bareBackend],
    makes: 'Express without resources',
  },
  {
    name: 'generator-jhipster',
    version: '9.4.0',
    bin: '.bin/jhipster',
    argv: (jdl) => ['jdl', jdl, '--skip-install', '--skip-git', '--skip-client', '--force', '--no-insight'],
    makes: 'Spring Boot with the same entities',
  },
  {
    name: '@nestjs/cli',
    version: '12.0.8',
    bin: '.bin/nest',
    argv: () => ['new', 'app', '--skip-install', '--skip-git', '--package-manager', 'npm'],
    makes: 'NestJS without resources',
  },
  {
    name: 'express-generator',
    version: '4.16.1',
    bin: '.bin/express',
    argv: () => ['--no-view', 'app'],
    makes: 'Express 4 without resources',
  },
];
