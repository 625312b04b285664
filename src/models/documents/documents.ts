import type { Model } from '../model.ts';
import { agentsPage } from './agents-page.ts';
import { apiGuidePage } from './api-guide-page.ts';
import { architecturePage } from './architecture-page.ts';
import { capacityPage } from './capacity-page.ts';
import { checklistPage } from './checklist-page.ts';
import { decisionPages } from './decision-pages.ts';
import { erPicture } from './er-picture.ts';
import { guideOf } from './guide-of.ts';
import { implementationPlanPage } from './implementation-plan-page.ts';
import { runbookPage } from './runbook-page.ts';
import { schemaPage } from './schema-page.ts';
import { setupPage } from './setup-page.ts';
import { tablesOf } from './tables-of.ts';
import { testingPage } from './testing-page.ts';
import { threatModelPage } from './threat-model-page.ts';

/** `AGENTS.md` and the pages of `docs/`: what is true of this backend, and nothing else. */
export const documents: Model = (plan, library) => {
  const guide = guideOf(plan, library);
  const tables = tablesOf(plan);
  return new Map([
    ['AGENTS.md', agentsPage(plan, guide)],
    ['docs/backend-architecture.md', architecturePage(plan, guide)],
    ['docs/database-schema.md', schemaPage(plan, tables)],
    ...(tables.length > 0 ? [['docs/database-schema.svg', erPicture(tables)] as const] : []),
    ['docs/backend-setup.md', setupPage(plan, guide)],
    ['docs/backend-testing.md', testingPage(plan, guide)],
    ['docs/api-guide.md', apiGuidePage(plan)],
    ['docs/runbook.md', runbookPage(plan)],
    ['docs/capacity.md', capacityPage(plan)],
    ['docs/threat-model.md', threatModelPage(plan)],
    ...decisionPages(plan, guide),
    ['docs/checklists/checklist.md', checklistPage(plan)],
    ['docs/checklists/implementation-plan.md', implementationPlanPage(plan, tables)],
  ]);
};
