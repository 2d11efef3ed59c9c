import { expect, test } from 'vitest';
import { can } from '#root/lib/auth/permission.ts';
import { roles } from '#root/lib/auth/role.ts';
import { type ArticleState, articleStates } from './article.ts';
import { planOf } from './story-plan.ts';
import { openSteps, type StoryStep, standingOf, storySteps } from './workflow.ts';

/** What may be done to a story in each state, spelt out once more: by a reporter, and by editors and chiefs. */
const table: Record<ArticleState, { reporter: StoryStep[]; editor: StoryStep[] }> = {
  draft: { reporter: ['submit'], editor: ['submit', 'mark-ready', 'schedule', 'publish'] },
  'in-review': { reporter: [], editor: ['send-back', 'mark-ready', 'schedule', 'publish'] },
  ready: { reporter: [], editor: ['send-back', 'schedule', 'publish'] },
  scheduled: { reporter: [], editor: ['schedule', 'unschedule', 'publish'] },
  published: { reporter: [], editor: ['publish-changes', 'correct', 'withdraw'] },
  withdrawn: { reporter: [], editor: ['restore'] },
};

for (const state of articleStates) {
  for (const role of roles) {
    test(`what a ${role} may do to a story that is ${state}`, () => {
      const { reporter, editor } = table[state];
      const mine = role === 'reporter' ? reporter : role === 'editor' || role === 'chief' ? editor : [];
      expect(openSteps(state, (permission) => can(role, permission))).toEqual(mine);
    });
  }
}

test('every step leads to a state, and every state but a draft is led to', () => {
  const led = new Set(Object.values(storySteps).map(({ to }) => to));
  expect([...led].sort()).toEqual([...articleStates].sort());
});

test('a story that is out tells whether it was changed or corrected since', () => {
  const publishedAt = '2026-11-23T09:00:00.000Z';
  const out = { state: 'published' as const, body: [], publishedAt };
  expect(standingOf(out)).toBe('published');
  expect(standingOf({ ...out, updatedAt: publishedAt })).toBe('published');
  expect(standingOf({ ...out, updatedAt: '2026-11-23T10:00:00.000Z' })).toBe('updated');
  const body = [{ type: 'correction', text: 'كان العدد ثلاثة.', at: publishedAt } as const];
  expect(standingOf({ ...out, body })).toBe('corrected');
  expect(standingOf({ ...out, body, state: 'withdrawn' })).toBe('withdrawn');
});

test('only what is scheduled is published by itself, only what is out is withdrawn', () => {
  const times = { publishedAt: '2026-11-23T09:00:00.000Z', unpublishAt: '2026-11-24T09:00:00.000Z' };
  const plans = articleStates.map((state) => [state, planOf({ state, ...times })]);
  expect(Object.fromEntries(plans)).toMatchObject({
    scheduled: { act: 'publish', at: Date.parse(times.publishedAt) },
    published: { act: 'withdraw', at: Date.parse(times.unpublishAt) },
  });
  expect(plans.filter(([, plan]) => plan)).toHaveLength(2);
  expect(planOf({ state: 'scheduled' })).toBeUndefined();
});
