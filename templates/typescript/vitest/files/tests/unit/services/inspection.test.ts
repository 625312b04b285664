import { expect, test } from 'vitest';
import { Inspection, type InspectionRules } from '../../../src/services/inspection.ts';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(8_991)]);

async function inspect(bytes: Buffer, rules: Partial<InspectionRules> = {}) {
  const inspection = new Inspection({ declared: 'application/pdf', maxSize: 9_000, ...rules });
  const passed: Uint8Array[] = [];
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += 1_000) {
      yield await Promise.resolve(bytes.subarray(start, start + 1_000));
    }
  }
  for await (const chunk of inspection.pass(chunks())) passed.push(chunk);
  return { facts: inspection.facts(), passed: Buffer.concat(passed) };
}

test('bytes pass as they are, and are known afterwards', async () => {
  const { facts, passed } = await inspect(pdf);
  expect(passed.equals(pdf)).toBe(true);
  expect(facts).toMatchObject({ content_type: 'application/pdf', size: 9_000 });
  expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['one byte too many', { maxSize: 8_999 }, 'PAYLOAD_TOO_LARGE'],
  ['another type than it says', { declared: 'image/png' }, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a type that is not taken', { types: ['image/png'] }, 'UNSUPPORTED_MEDIA_TYPE'],
])('%s is refused', async (_what, rules, code) => {
  await expect(inspect(pdf, rules)).rejects.toMatchObject({ code });
});

test.each(['', 'application/octet-stream'])('who says "%s" says nothing', async (declared) => {
  expect((await inspect(pdf.subarray(0, 100), { declared })).facts.content_type).toBe('application/pdf');
});
