import { ApiError, notFound } from './api-error.ts';
import { taggedVersion } from './entity-tag.ts';

/**
 * The versions of an object that a change is meant for (If-Match, RFC 9110 §13.1.1): some, or any that is there.
 * Undefined when the request does not say.
 */
export type Demand = readonly number[] | 'any' | undefined;

/** Reads If-Match. What is no tag of this object, a weak one and garbage too, demands a version that is never there. */
export function readDemand(ifMatch: string | undefined, id: string): Demand {
  if (ifMatch === undefined) return undefined;
  if (ifMatch.trim() === '*') return 'any';
  return tagsIn(ifMatch).flatMap((tag) => taggedVersion(tag, id) ?? []);
}

/** Refuses to change an object that is not as the request demands. */
export function requireDemand(demand: Demand, { version }: { version: number }): void {
  if (demand !== undefined && demand !== 'any' && !demand.includes(version)) throw preconditionFailed();
}

/** The version that the statement which makes the change must still find; undefined when any will do. */
export function demandedVersion(demand: Demand, { version }: { version: number }): number | undefined {
  return demand === undefined || demand === 'any' ? undefined : version;
}

/** The answer when the object to change is not there, or not any more. */
export function missing(demand: Demand): ApiError {
  return demand === undefined ? notFound() : preconditionFailed();
}

/** The tags of a list (RFC 9110 §8.8.3); none when it is not one. */
function tagsIn(header: string): readonly string[] {
  const isList = /^[\s,]*$/.test(header.replaceAll(quoted, ''));
  return isList ? (header.match(quoted) ?? []) : [];
}

const quoted = /(?:W\/)?"[\u0021\u0023-\u007E\u0080-\u00FF]*"/g;

function preconditionFailed(): ApiError {
  return new ApiError('PRECONDITION_FAILED', 'The object is not there in a version that If-Match names');
}
