import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'src');
const below = faultIn('work-orders');

/** Faults for every check about limits and Redis, in the Express backend of examples/work-orders.yaml. */
export const redisFaults: readonly Fault[] = [
  below('L01', 'the rest does not shrink', 'lua/rate-limit.lua', 'limit - used - 1', 'limit - 1'),
  fault(
    'L02',
    'a refusal does not say when to come again',
    'middlewares/rate-limiter.ts',
    "if (!isAllowed) response.set('Retry-After'",
    "if (isAllowed && resetSeconds < 0) response.set('Retry-After'",
  ),
  fault(
    'L03',
    'each process has a budget of its own',
    'services/shared-limiter.ts',
    '`${this.#prefix}:${client}`',
    '`${this.#prefix}:${String(process.pid)}:${client}`',
  ),
  fault(
    'L04',
    'every forwarded address is believed',
    'app.ts',
    "set('trust proxy', config.TRUSTED_PROXIES)",
    "set('trust proxy', true)",
  ),
  fault(
    'L05',
    'probes are counted',
    'app.ts',
    'app.use(operationsRouter(',
    'app.use(rateLimiter(config, redis), operationsRouter(',
  ),
  fault(
    'L06',
    'nobody is limited while Redis is away',
    'middlewares/rate-limiter.ts',
    'await local(request, response, next);',
    'if (windowSeconds < 0) await local(request, response, next);\n      next();',
  ),
  fault(
    'P02',
    'without Redis the backend is not ready',
    'routes/probes.ts',
    "report.status === 'ready' || report.status === 'degraded'",
    "report.status === 'ready'",
  ),
  fault(
    'P04',
    'production starts without Redis',
    'config/config.ts',
    "values.APP_ENV === 'production' && values.REDIS_URL === undefined",
    "values.APP_ENV === 'staging' && values.REDIS_URL === undefined",
  ),
];
