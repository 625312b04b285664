import type { OauthController } from '../controllers/oauth-controller.ts';
import { providerNames } from '../models/identity.ts';
import { tokenPairSchema } from '../models/session.ts';
import { exchangeRequest } from '../validators/oauth-validator.ts';
import { route, type Route } from './route.ts';

const tokenPair = { name: 'TokenPair', schema: tokenPairSchema };
const exchange = { name: 'ExchangeRequest', schema: exchangeRequest };
const pathValues = { provider: providerNames };

export function oauthRoutes(controller: OauthController): Route[] {
  return [
    route('GET /auth/oauth/{provider}/authorize', 'authorizeAtProvider', 'public', controller.authorize, {
      pathValues,
      query: ['return_to'],
      status: 302,
    }),
    route('GET /auth/oauth/{provider}/callback', 'returnFromProvider', 'public', controller.callback, {
      pathValues,
      query: ['state', 'code', 'error', 'iss'],
      status: 302,
    }),
    route('POST /auth/oauth/exchange', 'exchangeCode', 'public', controller.exchange, {
      body: exchange,
      result: tokenPair,
      status: 200,
    }),
  ];
}
