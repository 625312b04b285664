import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'app');
const below = faultIn('work-orders');

/** Faults for every check about limits and Redis, in the FastAPI backend of examples/work-orders.yaml. */
export const fastapiRedisFaults: readonly Fault[] = [
  below('L01', 'the rest does not shrink', 'lua/rate-limit.lua', 'limit - used - 1', 'limit - 1'),
  fault(
    'L02',
    'a refusal does not say when to come again',
    'core/rate_limiter.py',
    'return headers if self.allowed else {',
    'return headers if self.limit else {',
  ),
  fault(
    'L03',
    'each process has a budget of its own',
    'services/shared_limiter.py',
    ':limit:default"',
    ':limit:{id(self)}"',
  ),
  fault(
    'L04',
    'every forwarded address is believed',
    'server.py',
    'proxy_headers=bool(settings.trusted_proxies),\n        forwarded_allow_ips=settings.trusted_proxies,',
    'proxy_headers=True,\n        forwarded_allow_ips="*",',
  ),
  fault(
    'L05',
    'probes are counted',
    'api/probes.py',
    '    report = await request.app.state.readiness.check()',
    '    await request.app.state.rate_limiter.charge(request.client.host if request.client else "")\n    report = await request.app.state.readiness.check()',
  ),
  fault(
    'L06',
    'requests need Redis',
    'services/shared_limiter.py',
    'return self._local.charge(client)',
    'raise RuntimeError("Redis is away")',
  ),
  fault('P02', 'without Redis the backend is not ready', 'api/probes.py', '{"ready", "degraded"}', '{"ready"}'),
  fault(
    'P04',
    'production starts without Redis',
    'core/config.py',
    'values.get("APP_ENV") == "production" and "REDIS_URL"',
    'values.get("APP_ENV") == "staging" and "REDIS_URL"',
  ),
];
