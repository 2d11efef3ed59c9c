import type { Article } from '#root/lib/domain/article.ts';
import { type GateFault, gateFaults } from '#root/lib/domain/publish-gate.ts';
import { takeWorkingCopy } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { gateFacts } from './gate-facts.ts';
import type { DeskStory } from './working-copy.ts';

/**
 * What keeps the story, as it is written now, from being published. Of a story that is out only what its readers do not
 * have already: what was let through once must not stand in the way of a correction.
 * @param site the paper's own address; @param now milliseconds since the epoch
 */
export async function gateOf(
  store: Store,
  { article, copy, text }: DeskStory,
  site: URL,
  now: number,
): Promise<GateFault[]> {
  const judge = async (one: Article) => gateFaults(one, await gateFacts(store, one, site, now));
  // A working copy without a headline would leave the story the one it was begun with.
  const written = { ...takeWorkingCopy(article, copy), headline: text.headline };
  const faults = await judge(written);
  if (article.state !== 'published') return faults;
  const known = await judge(article);
  return faults.filter((fault) => !known.some(({ rule, detail }) => rule === fault.rule && detail === fault.detail));
}
