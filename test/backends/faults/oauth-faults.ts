import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('oauth-only', 'src');

const service = 'services/oauth-service.ts';
const oidc = 'services/oidc-provider.ts';

/** At least one fault for every check about sign-in at providers, in the backend of examples/oauth-only.yaml. */
export const oauthFaults: readonly Fault[] = [
  fault('O01', 'the challenge is plain', oidc, "code_challenge_method: 'S256'", "code_challenge_method: 'plain'"),
  fault('O01', 'scripts can read the state', 'controllers/oauth-controller.ts', 'httpOnly: true', 'httpOnly: false'),
  fault(
    'O01',
    'the browser is sent wherever somebody wants',
    service,
    'if (isOurs) return returnTo;',
    'if (isOurs || url) return returnTo;',
  ),
  fault(
    'O02',
    'a state needs no cookie',
    service,
    'if (state === undefined || state !== keptState)',
    'if (state === undefined)',
  ),
  fault(
    'O02',
    'the nonce is not compared',
    oidc,
    'payload.nonce !== nonce || !claims.success',
    '!claims.success || nonce === undefined',
  ),
  fault('O02', 'the audience is not compared', oidc, '{ issuer, audience, algorithms,', '{ issuer, algorithms,'),
  fault('O02', 'the issuer is not compared', oidc, '{ issuer, audience, algorithms,', '{ audience, algorithms,'),
  fault(
    'O02',
    'signatures are not verified',
    oidc,
    'const { payload } = await jwtVerify(token, keys, options);',
    "const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as JWTPayload;\n      if ((await jwtVerify(token, keys, options).catch((error: unknown) => error)) instanceof errors.JWTExpired) throw new TypeError();\n      if (payload.iss !== issuer || payload.aud !== audience) throw new TypeError();",
  ),
  fault(
    'O02',
    'programs are redirected as well',
    'controllers/oauth-controller.ts',
    "if (!(request.get('accept') ?? '').includes('json')) response.locals.returnTo = url;",
    'response.locals.returnTo = url;',
  ),
  fault(
    'O03',
    'the browser gets a token in the address',
    service,
    "return { url: withParameter(returnTo, 'code', await this.#exchangeCode(account)), error: undefined };",
    "const pair = await this.#with.sessions.start(account, { ip: undefined, userAgent: undefined });\n      return { url: withParameter(returnTo, 'code', pair.access_token), error: undefined };",
  ),
  fault(
    'O03',
    'everybody is sent home',
    service,
    'returnTo = saved.returnTo;',
    "returnTo = saved.returnTo === '' ? home : home;",
  ),
  fault(
    'O04',
    'an unverified address is good enough',
    service,
    'if (account && !(account.verified && emailVerified))',
    'if (account && !account.verified)',
  ),
  fault(
    'O04',
    'a disabled account is signed in',
    service,
    'if (account.disabled) throw accountDisabled();\n    if (!known)',
    'if (!known)',
  ),
  fault('O05', 'whoever is overtaken is refused', service, 'const maxLooks = 3;', 'const maxLooks = 1;'),
  fault(
    'O05',
    'an account is kept whose identity is taken',
    'repositories/oauth-repository.ts',
    'await this.link(identity, user.id);',
    'await this.link(identity, user.id).catch(() => undefined);',
  ),
  fault('O06', 'nobody reads the names', 'utils/display-name.ts', '/[\\p{L}\\p{N}\\p{P}\\p{S}]/u', '/.?/u'),
  fault('O06', 'lone surrogates are kept', 'utils/display-name.ts', '\\p{Cs}', ''),
  fault(
    'O06',
    'an emoji is cut in two',
    'utils/display-name.ts',
    "Array.from(isReadable ? trimmed : email)\n    .slice(0, maxLength)\n    .join('')",
    '(isReadable ? trimmed : email).slice(0, maxLength)',
  ),
];
