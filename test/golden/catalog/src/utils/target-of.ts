import type { Request } from 'express';
import { parseId } from '../validators/parse-id.ts';
import { missing, readDemand, type Demand } from './demand.ts';

/** The object that a request is about to change, and the versions of it that it is meant for. */
export function targetOf(request: Request): { id: string; demand: Demand } {
  const { id } = request.params;
  const demand = readDemand(request.get('If-Match'), String(id).toLowerCase());
  return { id: parseId(id, () => missing(demand)), demand };
}
