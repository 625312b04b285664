import type { Choice } from '../../types.ts';
import { dynamodb } from './dynamodb.ts';
import { mariadb } from './mariadb.ts';
import { mongodb } from './mongodb.ts';
import { mysql } from './mysql.ts';
import { neo4j } from './neo4j.ts';
import { neon } from './neon.ts';
import { postgresql } from './postgresql.ts';
import { sqlite } from './sqlite.ts';

/** The choices of this axis, in prompt order. */
export const databaseChoices: readonly Choice[] = [postgresql, neon, mysql, mariadb, sqlite, mongodb, dynamodb, neo4j];
