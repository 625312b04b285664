import type { ResourceRule } from './rule.ts';

const builtInFields = ['email', 'name', 'role', 'disabled', 'verified'];

/** Columns and members that belong to signing in. */
const ofSignIn: ReadonlySet<string> = new Set(['password', 'password_hash']);

/** A resource `User` extends the built-in account: it adds fields that sign-in can leave empty. */
export const userRule: ResourceRule = {
  id: 'user-extension',
  breaks: ({ name, path, fields }, _completed, { settings }) => {
    const keeps = settings.database.features.includes('soft-delete');
    if (name !== 'User') return [];
    return fields.flatMap((field) => {
      const place = [...path, 'fields', field.name];
      if (builtInFields.includes(field.name)) {
        return [{ path: place, because: `User already has \`${field.name}\``, instead: 'remove the field' }];
      }
      if (ofSignIn.has(field.column)) {
        const because = `\`${field.name}\` belongs to signing in, and is never a member of a User`;
        return [{ path: place, because, instead: 'remove the field, or rename it' }];
      }
      if (keeps && field.type === 'ref' && !field.list && field.onDelete === 'cascade') {
        const because = 'accounts are not deleted, and with soft-delete nothing else takes them along';
        return [{ path: place, because, instead: 'use onDelete=setNull or restrict' }];
      }
      const unset = field.required && field.default === undefined;
      const because = `commands and first sign-ins make accounts without it, so \`${field.name}\` needs a default`;
      return unset ? [{ path: place, because, instead: 'add `default=`, or remove `required`' }] : [];
    });
  },
};
