import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('attachments', 'app');

/** Faults of the limits of operations, in the FastAPI backend of examples/attachments.yaml. */
export const fastapiLimitFaults: readonly Fault[] = [
  fault(
    'L07',
    'every operation has the default budget',
    'api/api_route.py',
    'f"{request.method} {request.state.route}"',
    'f"{request.method} {request.url.path}"',
  ),
  fault('L07', 'budgets have names and one count', 'services/shared_limiter.py', ':limit:{local.policy}"', ':limit"'),
  fault(
    'L07',
    'while Redis is away operations have no limit',
    'services/shared_limiter.py',
    'return self._local.charge(client)',
    'return RateLimiter(limit.amount, limit.get_expiry(), self._local.policy).charge(client)',
  ),
  fault(
    'L07',
    'the limits of two operations are swapped',
    'core/operation_limits.py',
    '"POST /files": RateLimiter(\n            settings.rate_limit_post_files_max,\n            settings.rate_limit_post_files_window_seconds,\n            "POST /files",',
    '"POST /files": RateLimiter(\n            settings.rate_limit_get_reports_id_max,\n            settings.rate_limit_post_files_window_seconds,\n            "POST /files",',
  ),
  fault(
    'L07',
    'a refusal is counted for the default policy',
    'api/api_route.py',
    'request.state.limit_policy = budget.policy',
    'request.state.limit_policy = "default"',
  ),
];

const alone = faultIn('team-tasks', 'app');

/** The same without Redis, in the FastAPI backend of examples/team-tasks.yaml. */
export const fastapiAloneLimitFaults: readonly Fault[] = [
  alone(
    'L07',
    'a request counts for both budgets',
    'api/api_route.py',
    '    budget = limiter.charge(',
    '    state.rate_limiter.charge(address)\n    budget = limiter.charge(',
  ),
  alone(
    'L07',
    'an operation has the limit of another',
    'core/config.py',
    'rate_limit_post_tasks_max: Count = 20',
    'rate_limit_post_tasks_max: Count = 300',
  ),
];
