import type { Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';

/** Whether this backend is built as an image. */
export function hasImage(plan: Plan): boolean {
  return contributed(plan, 'image').length > 0;
}
