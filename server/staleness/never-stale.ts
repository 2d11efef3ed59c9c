import type { Newsroom, PassTimers } from './newsroom-run.ts';
import { drawNow, openReadingHouse } from './reading-house.ts';
import { staleness } from './staleness.ts';

/**
 * Lets the newsroom work for `steps`, and readers look after each of them.
 * @throws Error naming the page that was stale, with what happened before
 */
export async function neverStale(newsroom: Newsroom, steps: number, passTimers: PassTimers): Promise<void> {
  const house = openReadingHouse(newsroom.store);
  const trail: string[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const { deed, about } = await newsroom.step();
    trail.push(`${step}: ${deed} ${about}`);
    for (const page of newsroom.somePages(8, about)) {
      const fresh = await drawNow(page);
      const wrong = await staleness(newsroom.store, house, page, fresh, passTimers);
      if (!wrong) continue;
      const { text } = await house.serve(page);
      const texts = `served ${text.whole}\nfresh  ${fresh.whole}`;
      throw new Error(`${page.address} is ${wrong}\n${trail.slice(-15).join('\n')}\n${texts}`);
    }
  }
}
