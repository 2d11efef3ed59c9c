import type { Store } from '#root/lib/store/port.ts';
import { CommandError } from './command.ts';

/** The number of the story that the user means: its own number, or the id it had where it came from. @throws CommandError */
export async function storyId(store: Pick<Store, 'get' | 'reads'>, word: string): Promise<number> {
  const number = /^[1-9]\d{0,14}$/.test(word) ? Number(word) : undefined;
  if (number !== undefined && (await store.get('article', number))) return number;
  const id = await store.reads.articleIdBySource(word);
  if (id === undefined) throw new CommandError(`there is no story ${word}`);
  return id;
}
