import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Config } from '../config/config.ts';
import { ApiError } from '../utils/api-error.ts';

type Limits = Pick<Config, 'RATE_LIMIT_MAX' | 'RATE_LIMIT_WINDOW_SECONDS'>;

/** Limits each client address (an IPv6 /64 counts as one) within this process. */
export function rateLimiter({ RATE_LIMIT_MAX, RATE_LIMIT_WINDOW_SECONDS }: Limits): RequestHandler {
  return rateLimit({
    limit: RATE_LIMIT_MAX,
    windowMs: RATE_LIMIT_WINDOW_SECONDS * 1000,
    identifier: 'default',
    ipv6Subnet: 64,
    standardHeaders: 'draft-8',
    legacyHeaders: true,
    // Forwarded addresses from proxies that are not trusted are ignored, not reported.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => {
      next(new ApiError('RATE_LIMITED', 'Too many requests; wait for the seconds in Retry-After'));
    },
  });
}
