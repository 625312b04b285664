import { choicesAt } from '../../catalog/choices-at.ts';
import { isWritten } from '../is-written.ts';
import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** Type, provider, ORM and features of the database fit together. */
export const databaseRule: SpecRule = {
  id: 'database',
  breaks: ({ settings, written, selections }) => {
    const { type, provider, orm, features } = settings.database;
    const chosen = selections.find(({ choice }) => choice.axis === 'database')?.choice;
    const breaks: RuleBreak[] = [];
    const both = isWritten(written, 'database.type') && isWritten(written, 'database.provider');
    if (both && chosen && chosen.facts['type'] !== type) {
      const fitting = choicesAt('database.provider').filter(({ facts }) => facts['type'] === type);
      breaks.push({
        path: ['database', 'provider'],
        because: `${provider} is a ${chosen.facts['type'] ?? ''} database, not ${type}`,
        instead: `write \`type: ${chosen.facts['type'] ?? ''}\`, or one of ${fitting.map(({ label }) => label).join(', ')}`,
      });
    }
    if (orm !== undefined && chosen && chosen.facts['type'] !== 'SQL') {
      breaks.push({
        path: ['database', 'orm'],
        because: `${orm} is for SQL databases, not for ${chosen.label}`,
        instead: 'remove `database.orm`',
      });
    }
    const rowLevel = features.indexOf('row-level-security');
    if (rowLevel >= 0 && chosen && chosen.facts['dialect'] !== 'postgresql') {
      breaks.push({
        path: ['database', 'features', rowLevel],
        because: `${chosen.label} has no row-level security`,
        instead: 'use PostgreSQL or Neon, or remove it',
      });
    }
    return breaks;
  },
};
