import type { Role } from '../models/user.ts';
import { ApiError } from './api-error.ts';

/** Who sends a request. */
export interface Principal {
  userId: string;
  sessionId: string;
  role: Role;
}

/** Who sends the request of this response; throws NO_TOKEN when nobody has signed in. */
export function principalOf({ locals }: { locals: { principal?: Principal } }): Principal {
  if (!locals.principal) throw new ApiError('NO_TOKEN', 'Sign in, and send the access token as Authorization: Bearer');
  return locals.principal;
}
