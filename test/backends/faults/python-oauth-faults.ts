import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('oauth-only', 'app');

const service = 'services/oauth_service.py';
const oidc = 'services/oidc_provider.py';
const displayName = 'utils/display_name.py';

/** Faults in what a Python backend of examples/oauth-only.yaml has whatever its framework. */
export const pythonOauthFaults: readonly Fault[] = [
  fault('O01', 'the challenge is plain', oidc, '"code_challenge_method": "S256"', '"code_challenge_method": "plain"'),
  fault(
    'O01',
    'the browser is sent wherever somebody wants',
    service,
    'not any(_is_below(url, URL.validate_python(home)) for home in self.settings.frontend_url)',
    'not url.host',
  ),
  fault(
    'O02',
    'a state needs no cookie',
    service,
    'if answer.state is None or answer.state != answer.kept_state:',
    'if answer.state is None:',
  ),
  fault('O02', 'the nonce is not compared', oidc, 'if claims.nonce != secrets.nonce:', 'if not claims.nonce:'),
  fault(
    'O02',
    'the audience is not compared',
    oidc,
    'options={"require": REQUIRED}',
    'options={"require": REQUIRED, "verify_aud": False}',
  ),
  fault(
    'O02',
    'the issuer is not compared',
    oidc,
    '                issuer=known.metadata.issuer,\n                leeway',
    '                leeway',
  ),
  fault(
    'O02',
    'signatures are not verified',
    oidc,
    'options={"require": REQUIRED}',
    'options={\n                    "require": REQUIRED,\n                    "verify_signature": False,\n                    "verify_exp": True,\n                    "verify_aud": True,\n                    "verify_iss": True,\n                }',
  ),
  fault(
    'O03',
    'the browser gets a token in the address',
    service,
    'code = await self._exchange_code(user_id)',
    'code = (await self.sessions.start(user_id, Device())).access_token',
  ),
  fault(
    'O03',
    'everybody is sent home',
    service,
    'return_to = pending.return_to',
    'return_to = return_to or pending.return_to',
  ),
  fault(
    'O04',
    'an unverified address is good enough',
    service,
    'not (account.verified and identity.email_verified)',
    'not account.verified',
  ),
  fault(
    'O04',
    'a disabled account is signed in',
    service,
    '        if account.disabled:\n            raise account_disabled()\n        if known is None:',
    '        if known is None:',
  ),
  fault('O05', 'whoever is overtaken is refused', service, 'MAX_LOOKS = 3', 'MAX_LOOKS = 1'),
  fault(
    'O05',
    'an account is kept whose identity is taken',
    'repositories/oauth_repository.py',
    '            await _link(session, issuer, subject, user.id)',
    '            try:\n                await _link(session, issuer, subject, user.id)\n            except ApiError:\n                pass',
  ),
  fault(
    'O06',
    'nobody reads the names',
    displayName,
    'any(category[0] in VISIBLE for category in categories) and ',
    '',
  ),
  fault('O06', 'lone surrogates are kept', displayName, '"Cc", "Cs",', '"Cc",'),
  // Python cannot cut an emoji in two, as Express can; it can count bytes.
  fault(
    'O06',
    'names are cut by bytes',
    displayName,
    '[:MAX_LENGTH]',
    '.encode()[:MAX_LENGTH].decode(errors="replace")',
  ),
];
