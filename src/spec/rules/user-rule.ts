import type { ResourceRule } from './rule.ts';

const builtInFields = ['email', 'name', 'role', 'disabled', 'verified'];

/** A resource `User` extends the built-in account: it adds fields that sign-in can leave empty. */
export const userRule: ResourceRule = {
  id: 'user-extension',
  breaks: ({ name, path, fields }, _completed, { settings }) => {
    if (name !== 'User') return [];
    const oauth = settings.authentication.type.includes('OAuth2');
    return fields.flatMap((field) => {
      const place = [...path, 'fields', field.name];
      if (builtInFields.includes(field.name)) {
        return [{ path: place, because: `User already has \`${field.name}\``, instead: 'remove the field' }];
      }
      const unset = oauth && field.required && field.default === undefined;
      const because = `with OAuth2 an account is made at the first sign-in, so \`${field.name}\` needs a default`;
      return unset ? [{ path: place, because, instead: 'add `default=`, or remove `required`' }] : [];
    });
  },
};
