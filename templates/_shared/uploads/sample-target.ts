import { grantOf } from '../access/grant-of.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { rowSupply } from '../samples/row-supply.ts';
import type { Spec } from '../../../src/types.ts';
import { fileTargets, type FileTarget } from './file-uses.ts';

/** What files of a type begin with, in hexadecimal: enough to be taken for one. */
const heads: Readonly<Record<string, string>> = {
  'image/png': '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154',
  'image/jpeg': 'ffd8ffe000104a46494600010100000100010000',
  'image/gif': '474946383961010001000000',
  'application/pdf': '255044462d312e370a',
};

/** A member that the generated tests upload for, with the type of their file and its first bytes. */
export type SampleTarget = FileTarget & Readonly<{ type: string; head: string; wrong: string; attaches: boolean }>;

/** As many bytes as the file of the tests has. */
export const sampleSize = 200;

/** The first member that takes a file which tests can make; undefined when there is none. */
export function sampleTarget(spec: Spec): SampleTarget | undefined {
  return fileTargets(spec).flatMap((target): SampleTarget[] => {
    const { types } = target.field;
    const found = Object.entries(heads).find(([name]) => types === undefined || types.includes(name));
    if (!found || target.maxSize < sampleSize) return [];
    const [type, head] = found;
    const wrong = Object.keys(heads).find((name) => name !== type) ?? type;
    return [{ ...target, type, head, wrong, attaches: attaches(spec, target) }];
  })[0];
}

/** Whether an admin can let a row of the tests hold a file. */
function attaches(spec: Spec, { resource, field }: FileTarget): boolean {
  const free = !field.readonly && !field.immutable && !field.writeonly && Number(field.list ? (field.min ?? 0) : 0) < 2;
  const may = (operation: 'get' | 'update' | 'delete') => {
    if (!resource.operations.includes(operation)) return false;
    const grant = grantOf(resource, operation, ['admin']);
    return !hasAccounts(spec) || grant.isPublic || grant.roles.includes('admin');
  };
  return (
    free && Number(field.max ?? 1) > 0 && may('get') && may('update') && may('delete') && rowSupply(spec, resource) > 0
  );
}
