import type { Choice } from '../../types.ts';

/** A property graph, queried in Cypher. */
export const neo4j: Choice = {
  axis: 'database',
  id: 'neo4j',
  label: 'Neo4j',
  facts: { key: 'database.provider', type: 'Graph', dialect: 'cypher' },
  gives: [],
};
