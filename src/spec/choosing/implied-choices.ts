import type { Axis, ChoiceId } from '../../types.ts';
import { isWritten } from '../is-written.ts';
import type { SpecPath } from '../spec-problem.ts';
import type { ChoosingInput } from './selection.ts';

/** A choice that follows from a setting or a field, so that availability stays one mechanism. */
export type ImpliedChoice = Readonly<{
  axis: Axis;
  id: ChoiceId;
  /** The path that implies it; undefined when nothing does. */
  from(input: ChoosingInput): SpecPath | undefined;
  /** False when only defaults imply it. */
  written?(input: ChoosingInput): boolean;
}>;

/** Every choice that is not simply a value in a list. */
export const impliedChoices: readonly ImpliedChoice[] = [
  {
    axis: 'api',
    id: 'versioning-header',
    from: ({ settings }) => when(settings.api.versioning === 'header', 'api.versioning'),
  },
  {
    axis: 'api',
    id: 'versioning-media-type',
    from: ({ settings }) => when(settings.api.versioning === 'media-type', 'api.versioning'),
  },
  { axis: 'api', id: 'envelope-none', from: ({ settings }) => when(!settings.api.envelope, 'api.envelope') },
  { axis: 'auth', id: 'mfa', from: ({ settings }) => when(settings.authentication.mfa, 'authentication.mfa') },
  {
    axis: 'auth',
    id: 'enumeration-safe',
    from: ({ settings }) => when(settings.authentication.enumerationSafe, 'authentication.enumerationSafe'),
  },
  {
    axis: 'auth',
    id: 'better-auth',
    from: ({ settings }) => when(settings.authentication.library === 'better-auth', 'authentication.library'),
  },
  { axis: 'cache', id: 'cdn', from: ({ settings }) => when(settings.cache.cdn, 'cache.cdn') },
  { axis: 'feature', id: 'field-encryption', from: ({ fields }) => fields.find(({ field }) => field.encrypted)?.path },
  { axis: 'feature', id: 'file-upload', from: ({ fields }) => fields.find(({ field }) => field.type === 'file')?.path },
  {
    axis: 'feature',
    id: 'required-file',
    from: ({ fields }) => fields.find(({ field }) => field.type === 'file' && field.required)?.path,
  },
  {
    axis: 'feature',
    id: 'user-file',
    from: ({ fields }) => fields.find(({ field, path }) => field.type === 'file' && path[1] === 'User')?.path,
  },
  {
    axis: 'feature',
    id: 'rate-limit-overrides',
    from: ({ settings }) => when(Object.keys(settings.rateLimit.overrides).length > 0, 'rateLimit.overrides'),
  },
  { axis: 'feature', id: 'kits', from: ({ settings }) => when(settings.kits.length > 0, 'kits') },
  // The feature itself is what the person wrote; how its mails leave is a default.
  {
    axis: 'mail',
    id: 'smtp',
    from: ({ settings }) => when(settings.features.includes('email'), 'features'),
    written: () => false,
  },
  {
    axis: 'mail',
    id: 'smtp',
    from: ({ settings }) => when(confirmsMail(settings.authentication), 'authentication.emailVerification'),
    written: ({ written }) => isWritten(written, 'authentication.emailVerification'),
  },
];

/** Password sign-in sends mails to confirm an address, unless that is off. */
function confirmsMail({ type, emailVerification }: { type: readonly string[]; emailVerification: string }): boolean {
  return emailVerification === 'required' && (type.includes('JWT') || type.includes('Session'));
}

function when(holds: boolean, key: string): SpecPath | undefined {
  return holds ? key.split('.') : undefined;
}
