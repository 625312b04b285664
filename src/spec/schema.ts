import { accessControlMembers } from './schema/access-control.ts';
import { apiMembers } from './schema/api.ts';
import { dataMembers } from './schema/data.ts';
import { extraMembers } from './schema/extras.ts';
import { loadMembers } from './schema/load.ts';
import { messagingMembers } from './schema/messaging.ts';
import { projectMembers } from './schema/project.ts';
import { resourceMembers } from './schema/resource.ts';
import type { Member } from './shape.ts';

const { kits, ...project } = projectMembers;

/** Every top-level key of the spec file: the one list behind flags, prompts, defaults, help and the JSON Schema. */
export const specMembers = {
  ...project,
  ...apiMembers,
  ...accessControlMembers,
  ...dataMembers,
  ...loadMembers,
  ...messagingMembers,
  ...extraMembers,
  kits,
  ...resourceMembers,
} satisfies Record<string, Member>;
