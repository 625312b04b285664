import { pino, stdTimeFunctions, type Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { requestContext } from './request-context.ts';

const secrets = ['authorization', 'cookie', 'password', 'token', 'secret', 'key'];

type LogSettings = Pick<Config, 'LOG_LEVEL' | 'SERVICE' | 'VERSION' | 'APP_ENV'>;

/** Creates the logger: one JSON object per line on standard output. */
export function createLogger({ LOG_LEVEL, SERVICE, VERSION, APP_ENV }: LogSettings): Logger {
  return pino({
    level: LOG_LEVEL,
    base: { service: SERVICE, version: VERSION, env: APP_ENV },
    timestamp: () => stdTimeFunctions.isoTime().replace('"time"', '"timestamp"'),
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => ({ ...requestContext.getStore() }),
    redact: [...secrets, ...secrets.map((name) => `*.${name}`)],
  });
}
