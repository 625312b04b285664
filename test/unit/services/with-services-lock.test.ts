import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withServicesLock } from '../../../src/services/with-services-lock.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

it('lets one command work after the other, also when one fails', async () => {
  const dir = temporaryFolder();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await sleep(50);
    seen.push(`${name} ends`);
    if (name === 'first') throw new Error('no disk');
  };
  const first = withServicesLock(dir, work('first'));
  await expect.poll(() => seen).toContain('first begins');
  const second = withServicesLock(dir, work('second'));
  await expect(first).rejects.toThrow('no disk');
  await second;
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(existsSync(join(dir, '.backwright', 'services', 'lock'))).toBe(false);
});
