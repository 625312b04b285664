import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadEnvironment, type Environment } from './load-environment.ts';

const projectRoot = new URL('../../', import.meta.url);

const seconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400).default(fallback);
const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:5432/name' });

const originList = list.pipe(
  z.array(z.string().refine(isOrigin, { error: 'must be exact origins such as https://app.example.com, never *' })),
);

const schema = z.object({
  APP_ENV: z.enum(['development', 'test', 'staging', 'production']),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  APP_SECRET: z.string().min(32, 'must be at least 32 characters; create one with: openssl rand -base64 32'),
  DATABASE_URL: databaseUrl,
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  DATABASE_POOL_MAX: count(10),
  DATABASE_STATEMENT_TIMEOUT_MS: count(10_000),
  RATE_LIMIT_MAX: count(100),
  RATE_LIMIT_WINDOW_SECONDS: count(60),
  CORS_ORIGINS: originList,
  TRUSTED_PROXIES: list,
  BODY_LIMIT_BYTES: count(1_048_576),
  DOCS_ENABLED: flag.optional(),
  SLOW_QUERY_MS: count(200),
  PROBLEM_BASE_URI: z.string().default('/problems'),
  PRE_STOP_DELAY_SECONDS: seconds(0),
  SHUTDOWN_TIMEOUT_SECONDS: seconds(25),
});

/** The settings of the running backend, checked and typed, under their names in the environment. */
export type Config = Readonly<z.infer<typeof schema> & { SERVICE: string; VERSION: string; DOCS_ENABLED: boolean }>;

/** The settings cannot be used; `problems` names every one that is wrong. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads and checks the whole configuration; throws one ConfigError that names every problem. */
export function loadConfig(processEnv: Environment = process.env): Config {
  const { values, problems } = loadEnvironment(processEnv, fileURLToPath(projectRoot), Object.keys(schema.shape));
  const result = schema.safeParse(values);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0]);
      problems.push(`${name}: ${values[name] === undefined ? 'is required' : issue.message}`);
    }
  }
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const { version } = JSON.parse(readFileSync(new URL('package.json', projectRoot), 'utf8')) as { version: string };
  const { DOCS_ENABLED = result.data.APP_ENV !== 'production' } = result.data;
  return { ...result.data, SERVICE: 'catalog', VERSION: version, DOCS_ENABLED };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
