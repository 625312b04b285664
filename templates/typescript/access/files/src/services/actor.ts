import type { Role } from '../models/user.ts';
import type { Reach } from './policies.ts';

/** Who acts, and how far the policies let them. */
export interface Actor {
  userId: string | undefined;
  role: Role | undefined;
  reach(permission: string): Reach | undefined;
}
