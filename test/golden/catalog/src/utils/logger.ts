import { pino, stdTimeFunctions, type Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { requestContext } from './request-context.ts';

const secrets = ['authorization', 'cookie', 'password', 'token', 'secret', 'key'];

/** Creates the logger: one JSON object per line on standard output. */
export function createLogger(config: Pick<Config, 'service' | 'version' | 'env' | 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: { service: config.service, version: config.version, env: config.env },
    timestamp: () => stdTimeFunctions.isoTime().replace('"time"', '"timestamp"'),
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => ({ ...requestContext.getStore() }),
    redact: [...secrets, ...secrets.map((name) => `*.${name}`)],
  });
}
