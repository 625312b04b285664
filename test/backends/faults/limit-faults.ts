import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('attachments', 'src');

/** Faults of the limits of operations, in the Express backend of examples/attachments.yaml. */
export const limitFaults: readonly Fault[] = [
  fault(
    'L07',
    'every operation has the default budget',
    'middlewares/operation-limits.ts',
    'own.get(endpoint) ?? shared',
    'own.get(endpoint.slice(1)) ?? shared',
  ),
  fault(
    'L07',
    'the window of an operation is the default one',
    'middlewares/operation-limits.ts',
    'RATE_LIMIT_WINDOW_SECONDS: config[window]',
    'RATE_LIMIT_WINDOW_SECONDS: window ? config.RATE_LIMIT_WINDOW_SECONDS : 0',
  ),
  fault(
    'L07',
    'a request counts for both budgets',
    'routes/mount.ts',
    'guards.limit(route.endpoint)',
    "guards.limit(''), guards.limit(route.endpoint)",
  ),
  fault(
    'L07',
    'budgets have names and one count',
    'middlewares/rate-limiter.ts',
    '`${SERVICE}:limit:${policy}`',
    '`${SERVICE}:limit`',
  ),
  fault(
    'L07',
    'without Redis a policy loses its name',
    'middlewares/rate-limiter.ts',
    'identifier: policy,',
    "identifier: policy && 'default',",
  ),
  fault(
    'L07',
    'a refusal is counted for the default policy',
    'middlewares/operation-limits.ts',
    'operation && operation.endpoint in ownBudgets',
    'operation && operation.operationId in ownBudgets',
  ),
];

const alone = faultIn('team-tasks', 'src');

/** The same without Redis, in the Express backend of examples/team-tasks.yaml. */
export const aloneLimitFaults: readonly Fault[] = [
  alone(
    'L07',
    'the quota of an operation is the default one',
    'middlewares/operation-limits.ts',
    'RATE_LIMIT_MAX: config[limit]',
    'RATE_LIMIT_MAX: limit ? config.RATE_LIMIT_MAX : 0',
  ),
  alone(
    'L07',
    'an operation has the limit of another',
    'config/config.ts',
    'POST_TASKS_MAX: count(20)',
    'POST_TASKS_MAX: count(300)',
  ),
];
