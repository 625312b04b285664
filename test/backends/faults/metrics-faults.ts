import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('password-only', 'src');

/** Faults for every check about metrics, in the Express backend of examples/password-only.yaml. */
export const metricsFaults: readonly Fault[] = [
  fault('B03', 'statements are not measured', 'database/connection.ts', 'queryDuration.observe(', '(() => undefined)('),
  fault(
    'B03',
    'verified passwords are not counted',
    'services/password-hasher.ts',
    "inc({ operation: 'verify' })",
    "inc({ operation: 'hash' })",
  ),
  fault(
    'B03',
    'mails are not counted as calls',
    'utils/dependency.ts',
    "outcome: 'success' });\n      return",
    "outcome: 'failure' });\n      return",
  ),
  fault(
    'B03',
    'created rows are not counted',
    'middlewares/measure-requests.ts',
    "|| method === 'GET' || !succeeded",
    "|| method !== 'DELETE' || !succeeded",
  ),
  fault(
    'B04',
    'paths are labels',
    'middlewares/measure-requests.ts',
    'http_route: route,',
    'http_route: request.path,',
  ),
  fault(
    'B04',
    'any method is a label',
    'middlewares/measure-requests.ts',
    "knownMethods.has(request.method) ? request.method : '_OTHER'",
    'request.method',
  ),
  fault('B06', 'the token is not asked for', 'routes/metrics.ts', 'if (token !== undefined)', "if (token === '')"),
  fault(
    'B06',
    'any token opens the metrics',
    'routes/metrics.ts',
    'if (timingSafeEqual(digest(authorization), digest(`Bearer ${token}`)))',
    'if (!timingSafeEqual(digest(authorization), digest(token)))',
  ),
];
