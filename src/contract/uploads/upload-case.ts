import type { CheckContext } from '../check-context.ts';
import type { Client } from '../http/client.ts';
import { makerOf } from '../model/actor-of.ts';
import { has } from '../model/capabilities.ts';
import { fileTargets, type FileTarget } from '../model/file-targets.ts';
import { may } from '../model/may.ts';
import { NotRun } from '../not-run.ts';
import type { Json } from '../../types.ts';
import { sampleTypeOf } from './sample-file.ts';

/** A member for which the suite can upload: of which type, and who does it. */
export type UploadCase = FileTarget & Readonly<{ type: string; role: string | undefined; client: Client }>;

/** Every member for which the suite can make a file, each with somebody who may make its rows where somebody may. */
export async function uploadCases({ spec, client, principals }: CheckContext): Promise<UploadCase[]> {
  const cases = fileTargets(spec).flatMap((target) => {
    const type = sampleTypeOf(target.field);
    return type === undefined || target.maxSize < 300 ? [] : [{ ...target, type }];
  });
  if (cases.length === 0) throw new NotRun('no member takes a type of which the suite has a sample');
  return Promise.all(
    cases.map(async (one) => {
      if (!has(spec, 'users')) return { ...one, role: undefined, client };
      const role = makerOf(spec, one.resource) ?? 'admin';
      return { ...one, role, client: (await principals.as(role)).client };
    }),
  );
}

/** The first of them. */
export async function uploadCase(context: CheckContext): Promise<UploadCase> {
  const [first] = await uploadCases(context);
  if (!first) throw new NotRun('there is nothing to upload for');
  return first;
}

/** Whether the suite can make rows that hold the files of a member. */
export const canAttach = ({ resource, field }: FileTarget): boolean => may(resource, 'create') && !field.readonly;

/** The value of a member that holds these files. */
export function memberOf({ field }: FileTarget, ...ids: readonly string[]): Json {
  const references = ids.map((id) => ({ id }));
  return field.list ? references : (references[0] ?? null);
}
