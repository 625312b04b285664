import type { Spec } from '../../../types.ts';
import { has, type Capability } from '../../model/capabilities.ts';

const names: Readonly<Record<Exclude<Capability, 'ifMatch'>, string>> = {
  users: 'accounts',
  password: 'passwords',
  verification: 'e-mail verification',
  bearer: 'access tokens',
  oidc: 'sign-in at providers',
  jobs: 'background-jobs',
  files: 'the spec has no files',
  s3: 'the spec keeps no files in S3',
  mail: 'mails',
  redis: 'Redis',
  audit: 'audit log',
  softDelete: 'soft-delete',
  fullText: 'full-text-search',
};

/** A check's `when`: the spec brings these capabilities. */
export function whenAccount(...wanted: readonly Exclude<Capability, 'ifMatch'>[]): (spec: Spec) => true | string {
  return (spec) => {
    const missing = wanted.find((capability) => !has(spec, capability));
    return missing === undefined ? true : `the spec has no ${names[missing]}`;
  };
}
