import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { dataOf } from '../../want/data-of.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { newPerson } from './new-person.ts';
import { whenAccount } from './when-account.ts';

const secretMember = /hash|password|token/i;

function wantNoSecrets(exchange: Exchange): void {
  const names = Object.keys(dataOf(exchange)).filter((name) => secretMember.test(name));
  want(names.length === 0, `the answer shows no secret, and not ${names.join(', ')}`, exchange);
  want(!/\$argon2|\$2[aby]\$/.test(exchange.text), 'the answer holds no hash', exchange);
}

/** Registering. */
export const a01: Check = {
  id: 'A01',
  title: 'registration',
  contract:
    'Registering answers 201 (enumerationSafe: 202, and alike for a known address) without hash or token; passwords have 8 to 128 code points of any kind and are not common ones; role, disabled and verified cannot be set.',
  needs: [],
  lane: 'shared',
  when: whenAccount('password'),
  async run({ spec, client, random }) {
    const auth = authRequests(spec, client);
    const collector = createCollector();
    const safe = spec.authentication.enumerationSafe;
    const good = ['ünïcödé passwörd ☂', 'x y z '.repeat(11).slice(0, 64), `${'a b'.repeat(42)}zq`, '🧰🧰🧰🧰🧰🧰🧰🧰'];
    for (const password of good) {
      await collector.attempt(async () => {
        const person = newPerson(spec, random, password);
        const exchange = await auth.post('register', { ...person, email: ` ${person.email.toUpperCase()} ` });
        const what = `registering with a password of ${String(Array.from(password).length)} code points`;
        wantStatus(exchange, safe ? 202 : 201, what);
        wantNoSecrets(exchange);
        want(dataOf(exchange)['email'] === person.email, 'the address comes back trimmed and in lower case', exchange);
        if (!safe) {
          const { role, verified, disabled } = dataOf(exchange);
          want(
            role === spec.authorization.default,
            `a new account has the role ${spec.authorization.default}`,
            exchange,
          );
          want(
            verified === !has(spec, 'verification'),
            'a new account is verified only without verification',
            exchange,
          );
          want(disabled === false, 'a new account is not disabled', exchange);
        }
        const login = await auth.login(person.email, password);
        if (has(spec, 'verification')) wantError(login, 403, 'EMAIL_NOT_VERIFIED', 'signing in before verification');
        else wantStatus(login, 200, 'signing in with the new password');
        wantError(await auth.login(person.email, `${password}x`), 401, 'INVALID_CREDENTIALS', 'a longer password');
      });
    }
    const bad: readonly (readonly [string, string])[] = [
      ['password1', 'a common password'],
      ['PASSWORD1', 'a common password in capitals'],
      ['7 chars', 'seven characters'],
      ['🧰🧰🧰🧰', 'four code points in eight UTF-16 units'],
      ['x'.repeat(129), '129 characters'],
    ];
    for (const [password, what] of bad) {
      await collector.attempt(async () => {
        const exchange = await auth.post('register', newPerson(spec, random, password));
        wantError(exchange, 400, 'VALIDATION_ERROR', `registering with ${what}`);
        const { details } = errorOf(exchange);
        want(
          details.some(({ field }) => field === 'password'),
          'a detail names password',
          exchange,
        );
      });
    }
    for (const member of ['role', 'disabled', 'verified', 'id', 'version']) {
      await collector.attempt(async () => {
        const person = newPerson(spec, random, 'a decent password');
        const exchange = await auth.post('register', { ...person, [member]: member === 'role' ? 'admin' : true });
        wantError(exchange, 400, 'UNKNOWN_FIELD', `registering with ${member}`);
      });
    }
    await collector.attempt(async () => {
      const person = newPerson(spec, random, 'a decent password');
      await auth.post('register', person);
      const again = await auth.post('register', { ...person, email: person.email.toUpperCase() });
      if (safe) wantStatus(again, 202, 'registering a known address');
      else wantError(again, 409, 'DUPLICATE', 'registering a known address');
    });
    collector.finish();
  },
};
