import type { Spec } from '../../../src/types.ts';

type Chosen = Pick<Spec, 'choices'>;

/** Whether anybody signs in: then there are users, sessions and roles. */
export function hasAccounts({ choices }: Chosen): boolean {
  return choices.auth.length > 0;
}

/** Whether people sign in with a password of this backend. */
export function hasPassword({ choices }: Chosen): boolean {
  return choices.auth.includes('jwt');
}

/** Whether people sign in at a provider. */
export function hasOauth({ choices }: Chosen): boolean {
  return choices.auth.includes('oauth2');
}

/** Whether a registration answers alike for known and unknown addresses. */
export function isEnumerationSafe({ choices }: Chosen): boolean {
  return choices.auth.includes('enumeration-safe');
}

/** Whether a new account has to confirm its e-mail address. */
export function verifiesMail(spec: Chosen & Pick<Spec, 'authentication'>): boolean {
  return hasPassword(spec) && spec.authentication.emailVerification === 'required';
}

/** Whether the backend sends mails: a forgotten password is reset by one, and owners of rows may be told by one. */
export function sendsMail(spec: Chosen): boolean {
  return hasPassword(spec) || spec.choices.feature.includes('email');
}
