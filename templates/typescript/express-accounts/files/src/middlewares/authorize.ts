import type { RequestHandler } from 'express';
import { ApiError } from '../utils/api-error.ts';
import { principalOf } from '../utils/principal.ts';

const ofAdmin: readonly string[] = ['users:read', 'users:manage'];

/** Lets only those through who may call a route. */
export function authorize(permission: string): RequestHandler {
  return (_request, response, next) => {
    if (response.locals.refusal) throw response.locals.refusal;
    if (permission !== 'public') {
      const { role } = principalOf(response);
      const isOpen = role === 'admin' || !ofAdmin.includes(permission);
      if (!isOpen) throw new ApiError('FORBIDDEN', 'Your role may not do this');
    }
    next();
  };
}
