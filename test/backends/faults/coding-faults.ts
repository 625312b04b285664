import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'src');
const fastapiFault = faultIn('catalog', 'app');

const middleware = 'middlewares/content-coding.ts';
const fastapiMiddleware = 'middleware/content_coding.py';

/** Faults in how answers are made shorter, in Express backends. */
export const codingFaults: readonly Fault[] = [
  fault('E15', 'every coding has the same tag', 'utils/content-coding.ts', '-${coding}"`', '"`'),
  fault('E15', 'short answers are coded', middleware, 'leastBytes = 1_024', 'leastBytes = 1'),
  fault('E15', 'long answers are left as they are', middleware, 'leastBytes = 1_024', 'leastBytes = 1_000_000'),
  fault('E15', 'caches are not told', middleware, "response.vary('Accept-Encoding');", ''),
  fault('E15', 'a coding that is refused is taken', 'utils/content-coding.ts', 'best && weigh(best) > 0', 'best'),
  fault('E15', 'weights are not looked at', 'utils/content-coding.ts', 'weigh(other) - weigh(one)', '0'),
  fault(
    'E15',
    'HEAD tells of no coding',
    middleware,
    "typeof body === 'string' &&",
    "request.method !== 'HEAD' && typeof body === 'string' &&",
  ),
  faultIn('password-only', 'src')(
    'E15',
    'what holds secrets is coded',
    middleware,
    " || response.get('Cache-Control') === 'no-store'",
    '',
  ),
];

/** The same in FastAPI backends. */
export const fastapiCodingFaults: readonly Fault[] = [
  fastapiFault('E15', 'every coding has the same tag', 'utils/content_coding.py', '-{coding}"\'', '"\''),
  fastapiFault('E15', 'short answers are coded', fastapiMiddleware, 'LEAST_BYTES = 1_024', 'LEAST_BYTES = 1'),
  fastapiFault(
    'E15',
    'long answers are left as they are',
    fastapiMiddleware,
    'LEAST_BYTES = 1_024',
    'LEAST_BYTES = 1_000_000',
  ),
  fastapiFault('E15', 'caches are not told', fastapiMiddleware, 'headers.add_vary_header("Accept-Encoding")', 'pass'),
  fastapiFault('E15', 'a coding that is refused is taken', 'utils/content_coding.py', 'if weigh(best) > 0 and', 'if'),
  fastapiFault(
    'E15',
    'weights are not looked at',
    'utils/content_coding.py',
    'max(CODERS, key=weigh)',
    'max(CODERS, key=lambda coding: coding == "br")',
  ),
  fastapiFault(
    'E15',
    'HEAD tells of no coding',
    fastapiMiddleware,
    'if len(body) >= LEAST_BYTES',
    'if scope["method"] != "HEAD" and len(body) >= LEAST_BYTES',
  ),
  faultIn('password-only', 'app')(
    'E15',
    'what holds secrets is coded',
    fastapiMiddleware,
    'if headers.get("cache-control") != "no-store":',
    'if True:',
  ),
];
