import type { Choice } from '../../types.ts';
import { django } from './django.ts';
import { drizzle } from './drizzle.ts';
import { kysely } from './kysely.ts';
import { prisma } from './prisma.ts';
import { sqlalchemy } from './sqlalchemy.ts';
import { sqlmodel } from './sqlmodel.ts';
import { typeorm } from './typeorm.ts';

/** The choices of this axis, in prompt order. */
export const ormChoices: readonly Choice[] = [kysely, drizzle, prisma, typeorm, sqlalchemy, sqlmodel, django];
