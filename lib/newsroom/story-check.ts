import type { GateFault } from '#root/lib/domain/publish-gate.ts';
import type { Store } from '#root/lib/store/port.ts';
import { gateOf } from './gate.ts';
import type { DeskStory } from './working-copy.ts';

/** How the text of a story stands before readers. */
export type StoryCheck = {
  /** What keeps it from them; nothing of a story that was withdrawn. */
  gate: readonly GateFault[];
  /** Whether something is written that a planned or published story does not have. */
  hasChanges: boolean;
};

/** @param site the paper's own address; @param now milliseconds since the epoch */
export async function storyCheck(store: Store, story: DeskStory, site: URL, now: number): Promise<StoryCheck> {
  const { article, copy } = story;
  return {
    gate: article.state === 'withdrawn' ? [] : await gateOf(store, story, site, now),
    hasChanges: copy?.text !== undefined && (article.state === 'published' || article.state === 'scheduled'),
  };
}
