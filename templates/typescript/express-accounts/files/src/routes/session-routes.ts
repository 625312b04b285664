import type { SessionController } from '../controllers/session-controller.ts';
import { sessionSchema, tokenPairSchema } from '../models/session.ts';
import { refreshRequest } from '../validators/session-validator.ts';
import { route, type Route } from './route.ts';

const session = { name: 'Session', schema: sessionSchema };
const tokenPair = { name: 'TokenPair', schema: tokenPairSchema };
const refresh = { name: 'RefreshRequest', schema: refreshRequest };

export function sessionRoutes(controller: SessionController): Route[] {
  return [
    route('POST /auth/refresh', 'refreshSession', 'public', controller.refresh, {
      body: refresh,
      result: tokenPair,
      status: 200,
    }),
    route('POST /auth/logout', 'logout', 'authenticated', controller.logout, { status: 204 }),
    route('POST /auth/logout-all', 'logoutAll', 'authenticated', controller.logoutAll, { status: 204 }),
    route('GET /auth/sessions', 'listSessions', 'authenticated', controller.list, { result: session, many: true }),
    route('DELETE /auth/sessions/{id}', 'deleteSession', 'authenticated', controller.delete),
  ];
}
