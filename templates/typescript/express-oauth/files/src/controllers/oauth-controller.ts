import type { Request, Response } from 'express';
import { providerNames, type ProviderName } from '../models/identity.ts';
import { stateSeconds, type OauthService } from '../services/oauth-service.ts';
import { ApiError } from '../utils/api-error.ts';
import { deviceOf } from '../utils/device-of.ts';
import { sendData } from '../utils/send.ts';
import { exchangeRequest } from '../validators/oauth-validator.ts';
import { parseBody } from '../validators/parse-body.ts';
import { readQueryParameters, refuseUnknown } from '../validators/query-parameters.ts';

const cookieName = '__Host-oauth_state';
const cookieOptions = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** Translates between HTTP and the service of sign-in at providers. */
export class OauthController {
  readonly #service: OauthService;

  constructor(service: OauthService) {
    this.#service = service;
  }

  authorize = async (request: Request, response: Response): Promise<void> => {
    const provider = providerOf(request);
    const parameters = readQueryParameters(request.originalUrl);
    refuseUnknown(parameters, (name) => name === 'return_to');
    const { url, state } = await this.#service.begin(provider, parameters.get('return_to'));
    response.cookie(cookieName, state, { ...cookieOptions, maxAge: stateSeconds * 1000 });
    response.status(302).location(url).end();
  };

  callback = async (request: Request, response: Response): Promise<void> => {
    const provider = providerOf(request);
    const parameters = readQueryParameters(request.originalUrl);
    const { url, error } = await this.#service.finish(provider, {
      state: parameters.get('state'),
      keptState: keptState(request),
      code: parameters.get('code'),
      error: parameters.get('error'),
      issuer: parameters.get('iss'),
    });
    response.clearCookie(cookieName, cookieOptions);
    if (error) {
      // Programs get the error itself; browsers are sent home with it.
      if (!(request.get('accept') ?? '').includes('json')) response.locals.returnTo = url;
      throw error;
    }
    response.status(302).location(url).end();
  };

  exchange = async (request: Request, response: Response): Promise<void> => {
    const { code } = parseBody(exchangeRequest, request.body);
    sendData(response, await this.#service.exchange(code, deviceOf(request)));
  };
}

function keptState(request: Request): string | undefined {
  const cookies = (request.get('cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}

function providerOf({ params }: Request): ProviderName {
  const name = providerNames.find((known) => known === params.provider);
  if (name === undefined) throw new ApiError('ROUTE_NOT_FOUND', 'Nobody signs in there');
  return name;
}
