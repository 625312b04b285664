import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checks } from '../../../src/contract/checks/index.ts';
import { runVerify } from '../../../src/contract/command.ts';
import { createBackend } from '../backend.ts';
import { accountFaults } from './account-faults.ts';
import { faults } from './faults.ts';
import { oauthFaults } from './oauth-faults.ts';
import { plantFault } from './plant-fault.ts';

const planted = [
  { example: 'catalog', faults },
  { example: 'password-only', faults: accountFaults },
  { example: 'oauth-only', faults: oauthFaults },
];

it('has a fault for every check', () => {
  const covered = new Set([...faults, ...accountFaults, ...oauthFaults].map(({ check }) => check));
  expect(checks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

describe.each(planted)('a backend of $example in which', ({ example, faults: all }) => {
  let backend: string;
  beforeAll(async () => {
    const parent = mkdtempSync(join(inject('workshop'), 'faults-'));
    backend = (await createBackend({ example, parent })).dir;
  });

  it.each(all)('$what fails $check', async (fault) => {
    const dir = await plantFault(backend, fault);
    let report = '';
    const code = await runVerify({
      dir,
      only: [fault.check, ...fault.beside],
      json: true,
      seed: 1,
      err: () => undefined,
      out: (text) => (report += text),
    });
    rmSync(dir, { recursive: true, force: true });
    const { findings } = (JSON.parse(report) as { checks: Record<string, { findings: { message: string }[] }> }).checks[
      fault.check
    ] ?? { findings: [] };
    expect({ code, findings: findings.length > 0 }).toEqual({ code: 1, findings: true });
    expect(findings[0]?.message).not.toContain('the check itself stopped');
  });
});
