import { desk } from '#root/lib/auth/desk.ts';
import type { ArticleState } from '#root/lib/domain/article.ts';
import { workingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import type { HomeStory } from './desk-home.ts';

/** A story that somebody has to go on with. */
export type OpenStory = HomeStory & { state: ArticleState };

export type OpenStories = {
  /** Given to this person, or begun by them and given to nobody. */
  mine: { total: number; items: OpenStory[] };
  /** What colleagues have, whoever has most first. */
  people: { id: string; name: string; total: number; items: OpenStory[] }[];
};

const openStates = ['in-review', 'ready', 'draft'] as const satisfies readonly ArticleState[];
/** So many of each state are looked at, the last changed ones: whose a story is stands in a file of its own. */
const looked = 60;
const mineShown = 8;
const theirsShown = 3;

/** What waits for this person, and what for each colleague. */
export async function openStories(accountId: string): Promise<OpenStories> {
  const lists = await Promise.all(openStates.map(newestIn));
  const held = (await Promise.all(lists.flat().map(holderOf))).filter((one) => one !== undefined);
  const by = Map.groupBy(held, ({ holder }) => holder);
  const storiesOf = (id: string) => by.get(id)?.map(({ story }) => story) ?? [];
  const mine = storiesOf(accountId);
  const people = [...by.keys()].flatMap((id) => {
    const name = desk().accounts.get(id)?.name;
    const stories = storiesOf(id);
    if (id === accountId || name === undefined) return [];
    return { id, name, total: stories.length, items: stories.slice(0, theirsShown) };
  });
  return {
    mine: { total: mine.length, items: mine.slice(0, mineShown) },
    people: people.sort((one, other) => other.total - one.total || one.name.localeCompare(other.name, 'ar')),
  };
}

async function newestIn(state: ArticleState): Promise<ArticleCard[]> {
  return (await store().reads.articles({ states: [state], now: Infinity }, { offset: 0, limit: looked })).items;
}

/** Who has to go on with it: nobody where it was neither given nor is it still its writer's. */
async function holderOf({ id, headline, locale, state, publishedAt }: ArticleCard) {
  const copy = await workingCopy(store(), id);
  const holder = copy?.assigneeId ?? (state === 'draft' ? copy?.begunBy : undefined);
  const at = publishedAt ?? copy?.at;
  return holder === undefined ? undefined : { holder, story: { id, headline, locale, state, ...(at && { at }) } };
}
