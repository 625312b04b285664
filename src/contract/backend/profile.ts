import { delimiter, dirname } from 'node:path';
import type { Spec } from '../../types.ts';
import { limitOverrides } from '../model/limit-overrides.ts';

/** The most bytes a request body may have on backends that the suite starts. */
export const suiteBodyLimit = 1_048_576;

/** Variables of the machine that a program needs to run at all; nothing else of our environment reaches a backend. */
const machine = ['HOME', 'LANG', 'TMPDIR', 'USER', 'SystemRoot', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];

/** The machine's part of a backend's environment. PATH begins with the program that runs us, so that `node` is the same. */
export function machineEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const kept = machine.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return { ...Object.fromEntries(kept), PATH: `${dirname(process.execPath)}${delimiter}${env['PATH'] ?? ''}` };
}

/**
 * The settings under which most checks run: limits out of the way, and a time zone that is not UTC and not a whole number
 * of hours from it, so that a backend that leans on its local zone is found out.
 */
export function bulkProfile(databaseUrl: string, port: number): Record<string, string> {
  return {
    APP_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'contract-suite-secret-0123456789abcdefghijklmnop',
    LOG_LEVEL: 'info',
    RATE_LIMIT_MAX: '1000000',
    AUTH_RATE_LIMIT_MAX: '1000000',
    BODY_LIMIT_BYTES: String(suiteBodyLimit),
    PRE_STOP_DELAY_SECONDS: '0',
    TZ: 'Asia/Kolkata',
  };
}

/** What a backend is told besides in which operations have limits of their own. */
export function limitProfile(spec: Spec): Record<string, string> {
  return Object.fromEntries(limitOverrides(spec).map(({ maxSetting }) => [maxSetting, '1000000']));
}

/** The secret with which backends under test sign access tokens: the suite forges some with it. */
export const suiteTokenSecret = 'contract-suite-token-secret-0123456789abcdefghij';

/** What a backend with accounts is told besides. */
export function accountProfile(port: number): Record<string, string> {
  return {
    PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
    FRONTEND_URL: frontendUrl,
    JWT_SECRET: suiteTokenSecret,
    MAIL_FROM: 'suite@example.com',
    ACCESS_TOKEN_TTL_SECONDS: '1800',
  };
}

/** What a backend with uploads is told besides: where they lie, and where clients reach it. */
export function fileProfile(port: number, folder: string): Record<string, string> {
  return { PUBLIC_URL: `http://127.0.0.1:${String(port)}`, STORAGE_DIR: folder };
}

/** Where the links in mails and the way back from a provider lead to. */
const frontendUrl = 'https://app.example.test';
