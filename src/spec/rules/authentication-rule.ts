import { isWritten } from '../is-written.ts';
import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** The details of sign-in belong to a kind of sign-in that is there. */
export const authenticationRule: SpecRule = {
  id: 'authentication',
  breaks: ({ settings, written }) => {
    const { type, mfa, enumerationSafe } = settings.authentication;
    const none = type.includes('none');
    const password = type.includes('JWT') || type.includes('Session');
    const breaks: RuleBreak[] = [];
    const refuse = (key: string, because: string, instead: string): void => {
      breaks.push({ path: ['authentication', key], because, instead });
    };
    if (none && type.length > 1)
      refuse('type', '`none` cannot stand beside another kind', 'remove `none`, or the others');
    // With none alone, every detail is reported as a use of accounts.
    if (none) return breaks;
    if (isWritten(written, 'authentication.providers') && !type.includes('OAuth2')) {
      refuse('providers', '`providers` are for OAuth2', 'add OAuth2 to `authentication.type`, or remove them');
    }
    if (mfa && !password && !type.includes('OAuth2')) {
      refuse(
        'mfa',
        'a second factor needs people who sign in',
        'add JWT, Session or OAuth2 to `authentication.type`, or remove it',
      );
    }
    if (enumerationSafe && !password) {
      refuse(
        'enumerationSafe',
        '`enumerationSafe` is about registration with a password',
        'add JWT or Session, or remove it',
      );
    }
    return breaks;
  },
};
