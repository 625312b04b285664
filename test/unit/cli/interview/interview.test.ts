import { describe, expect, it } from 'vitest';
import { interviewPerson } from '../../../../src/cli/interview/interview.ts';
import { resolve } from '../../../../src/spec/resolve.ts';
import { enter, scriptedPerson } from '../../../fixtures/scripted-person.ts';

describe('an interview', () => {
  it('needs three answers, and Return is one of them each time', async () => {
    const { interview, asked, told } = scriptedPerson([enter, enter, enter]);
    const requirements = await interviewPerson(interview);
    expect(asked.map(({ name }) => name)).toEqual(['name', 'resources', 'review']);
    expect(resolve(requirements, interview.library)).toMatchObject({ name: 'my-api', resources: [{ name: 'Task' }] });
    expect(told()).toMatch(/^my-api\/$/m);
    expect(told()).toContain('src/');
    expect(told()).toMatch(/\d+ files, \d+ packages, \d+ variables; it needs postgresql, redis\./);
    expect(told()).toContain('backwright create my-api --yes');
  });

  it('has help for every question, and a default or a first entry', async () => {
    const { interview, asked } = scriptedPerson([enter, enter, 'settings', ...Array<typeof enter>(20).fill(enter)]);
    await interviewPerson(interview);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ help }) => help === '').map(({ name }) => name)).toEqual([]);
    const open = asked.filter(({ choices, default: preset }) => choices.length === 0 && preset === undefined);
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('shows what each value would bring', async () => {
    const { interview, asked } = scriptedPerson([enter, enter, 'settings', ...Array<typeof enter>(20).fill(enter)]);
    await interviewPerson(interview);
    const deploy = asked.find(({ name }) => name === 'deploy');
    expect(
      deploy?.choices.find(({ value }) => value === 'GitHub Actions' || value === 'github-actions')?.brings,
    ).toBeDefined();
  });

  it('goes back from screen to screen, and keeps what was decided there', async () => {
    const { interview, asked } = scriptedPerson(['shop', enter, '<', '<', 'store', 'done', 'create']);
    const requirements = await interviewPerson(interview);
    expect(asked.map(({ name }) => name)).toEqual([
      'name',
      'resources',
      'review',
      'resources',
      'name',
      'resources',
      'review',
    ]);
    expect(requirements).toMatchObject({ name: 'store', resources: { Task: {} } });
  });

  it('offers no way back from the first question', async () => {
    const { interview, asked } = scriptedPerson([enter, enter, enter]);
    await interviewPerson(interview);
    expect(asked.map(({ back }) => back)).toEqual([false, true, true]);
    const named = scriptedPerson([enter, enter], { version: 1, name: 'shop' });
    await interviewPerson(named.interview);
    expect(named.asked.map(({ name, back }) => [name, back])).toEqual([
      ['resources', false],
      ['review', true],
    ]);
  });

  it('refuses a name at once: one that is illegal, and one whose folder is in use', async () => {
    const { interview, refused, told } = scriptedPerson(['Not A Name', 'taken', 'free', enter, enter]);
    const { name } = await interviewPerson(interview);
    expect(refused[0]?.problem).toMatch(/kebab-case/);
    expect(told()).toContain('the folder taken is not empty');
    expect(name).toBe('free');
  });

  it('asks for a setting again after going back, from the first one to the summary', async () => {
    const script: (string | typeof enter)[] = [
      enter,
      'done',
      'settings',
      '<',
      'settings',
      'A shop',
      '<',
      'A store',
      ...Array<typeof enter>(20).fill(enter),
    ];
    const { interview, asked } = scriptedPerson(script);
    const { description } = await interviewPerson(interview);
    expect(asked.filter(({ name }) => name === 'description')).toHaveLength(3);
    expect(description).toBe('A store');
  });

  it('lists every file when asked', async () => {
    const { interview, told } = scriptedPerson([enter, enter, 'files', 'create']);
    await interviewPerson(interview);
    expect(told()).toMatch(/^package\.json$/m);
    expect(told()).toMatch(/^src\/models\/task.*\.ts$/m);
  });

  it('reads a number that is typed as text, and does not ask for what a flag has said', async () => {
    const given = { version: 1, name: 'shop', description: 'A shop' } as const;
    const { interview, asked } = scriptedPerson(['done', 'settings', ...Array<typeof enter>(20).fill(enter)], given);
    await interviewPerson(interview);
    expect(asked.map(({ name }) => name)).not.toContain('description');
    const rate = asked.find(({ name }) => name === 'performance.expectedRPS');
    expect(rate?.read('250')).toBe(250);
    expect(rate?.problem('many')).toMatch(/whole number/);
  });
});
