import { planOf } from '#root/lib/domain/story-plan.ts';
import type { Store } from '#root/lib/store/port.ts';
import { changeStory, type StoryOutcome, type StoryRefusal } from './change-story.ts';
import { withdrawn } from './withdraw.ts';

/**
 * Does what the story waits for, where it is due by `now`: a scheduled story is out as of its own instant, one that has an
 * end is withdrawn as of that. Where nothing is due (any more) nothing is done, so that it may be asked twice.
 * @throws StoreError as `Store.commit`
 */
export function carryOutPlan(store: Store, id: number, now: number, by: string): Promise<StoryOutcome> {
  return changeStory<StoryRefusal>(store, id, { by }, (article) => {
    const plan = planOf(article);
    if (!plan || plan.at > now) return article;
    if (plan.act === 'publish') return { ...article, state: 'published' };
    const { unpublishAt: _over, ...rest } = article;
    return withdrawn(rest, plan.at);
  });
}
