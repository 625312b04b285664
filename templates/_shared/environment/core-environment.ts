import type { EnvContribution, Spec } from '../../../src/types.ts';
import { limitOverrides } from '../limits/limit-overrides.ts';

/** The environment variables that `config/config.ts` of the core reads. */
export function coreEnvironment(spec: Spec): readonly EnvContribution[] {
  const { requests, windowSeconds } = spec.rateLimit;
  const variable = (group: string, name: string, description: string, example: string, fallback?: string) =>
    ({ to: 'env', group, name, description, example, ...(fallback !== undefined && { fallback }) }) as const;
  return [
    variable('Process', 'APP_ENV', 'development, test, staging or production.', 'development', 'production'),
    variable('Process', 'HOST', 'Address to listen on.', '127.0.0.1', '0.0.0.0'),
    variable('Process', 'PORT', 'Port to listen on.', '3000', '3000'),
    variable('Process', 'LOG_LEVEL', 'trace, debug, info, warn, error, fatal or silent.', 'info', 'info'),
    variable('Process', 'PRE_STOP_DELAY_SECONDS', 'Seconds between SIGTERM and the end of listening.', '0', '0'),
    variable('Process', 'SHUTDOWN_TIMEOUT_SECONDS', 'Seconds that running requests get at the end.', '25', '25'),
    {
      ...variable('Security', 'APP_SECRET', 'Signs cursors; at least 32 characters.', 'replace-me'),
      secret: true,
    },
    variable('Security', 'CORS_ORIGINS', 'Exact origins that browsers may call from, separated by commas.', '', ''),
    variable('Security', 'TRUSTED_PROXIES', 'Addresses of the proxies whose X-Forwarded-For counts.', '', ''),
    variable('HTTP', 'PUBLIC_URL', 'Where clients reach this API.', 'http://localhost:3000', 'http://localhost:3000'),
    variable('HTTP', 'BODY_LIMIT_BYTES', 'Largest request body.', '1048576', '1048576'),
    variable('HTTP', 'RATE_LIMIT_MAX', 'Requests a client may make in one window.', String(requests), String(requests)),
    variable(
      'HTTP',
      'RATE_LIMIT_WINDOW_SECONDS',
      'Length of that window.',
      String(windowSeconds),
      String(windowSeconds),
    ),
    ...limitOverrides(spec).flatMap((own) => [
      variable(
        'HTTP',
        own.maxSetting,
        `The same for \`${own.endpoint}\`, which has a budget of its own.`,
        String(own.requests),
        String(own.requests),
      ),
      variable(
        'HTTP',
        own.windowSetting,
        'Length of its window.',
        String(own.windowSeconds),
        String(own.windowSeconds),
      ),
    ]),
    variable('HTTP', 'DOCS_ENABLED', 'Whether /docs is served.', 'true', 'true, but false in production'),
    variable('HTTP', 'PROBLEM_BASE_URI', 'What the type of an error starts with.', '/problems', '/problems'),
  ];
}
