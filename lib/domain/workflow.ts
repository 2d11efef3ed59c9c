import type { Article, ArticleState } from './article.ts';

type Step = { permission: string; from: readonly ArticleState[]; to: ArticleState };

const unpublished = ['draft', 'in-review', 'ready', 'scheduled'] as const;

/**
 * Every act that moves a story through the newsroom: who may do it, to stories in which states, and what they become. What
 * else an act asks for (a time, a reason, an open gate) is its own rule's business.
 */
export const storySteps = {
  submit: { permission: 'article.submit', from: ['draft'], to: 'in-review' },
  'send-back': { permission: 'article.edit-any', from: ['in-review', 'ready'], to: 'draft' },
  'mark-ready': { permission: 'article.edit-any', from: ['draft', 'in-review'], to: 'ready' },
  schedule: { permission: 'article.schedule', from: unpublished, to: 'scheduled' },
  unschedule: { permission: 'article.schedule', from: ['scheduled'], to: 'ready' },
  publish: { permission: 'article.publish', from: unpublished, to: 'published' },
  /** What was written since it came out goes to readers. */
  'publish-changes': { permission: 'article.publish', from: ['published'], to: 'published' },
  correct: { permission: 'article.correct', from: ['published'], to: 'published' },
  withdraw: { permission: 'article.withdraw', from: ['published'], to: 'withdrawn' },
  restore: { permission: 'article.withdraw', from: ['withdrawn'], to: 'published' },
} as const satisfies Record<string, Step>;

export type StoryStep = keyof typeof storySteps;
export type StepPermission = (typeof storySteps)[StoryStep]['permission'];

/** Whether a story in `state` can take this step at all. */
export function isOpen(step: StoryStep, state: ArticleState): boolean {
  return (storySteps[step].from as readonly ArticleState[]).includes(state);
}

/** The steps that somebody may take with a story in `state`; `may` says what their role allows. */
export function openSteps(state: ArticleState, may: (permission: StepPermission) => boolean): StoryStep[] {
  const all = Object.keys(storySteps) as StoryStep[];
  return all.filter((step) => isOpen(step, state) && may(storySteps[step].permission));
}

/** How a story stands, as the desk tells it: what is out may have been changed or corrected since. */
export type Standing = ArticleState | 'updated' | 'corrected';

export function standingOf({
  state,
  body,
  publishedAt,
  updatedAt,
}: Pick<Article, 'state' | 'body' | 'publishedAt' | 'updatedAt'>): Standing {
  if (state !== 'published') return state;
  if (body.some(({ type }) => type === 'correction')) return 'corrected';
  return updatedAt !== undefined && updatedAt !== publishedAt ? 'updated' : state;
}
