import type { Request } from 'express';
import type { Device } from '../repositories/session-repository.ts';

/** From where a request comes. */
export function deviceOf(request: Request): Device {
  return { ip: request.ip, userAgent: request.get('user-agent') };
}
