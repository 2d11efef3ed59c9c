import { z } from 'zod';
import type { Editor } from '#root/lib/auth/editor.ts';
import { mayEdit } from '#root/lib/newsroom/may-edit.ts';
import { type DeskStory, deskStory } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** A story's number, also as a form sends it. */
export const storyIdSchema = z.coerce.number().int().positive();
/** Names one of the texts that a story had (see `textHistory`). */
export const textKeySchema = z.string().max(80);
/** The name that a window gave itself. */
export const tabSchema = z.string().min(1).max(64);

/** The story, where this person may write at it; else the refusal. */
export async function openStory(
  id: number,
  { account }: Editor,
): Promise<{ story: DeskStory } | { refused: string; status: number }> {
  const story = await deskStory(store(), id);
  if (!story) return { refused: 'story-unknown', status: 404 };
  if (!mayEdit(account, story.copy)) return { refused: 'forbidden', status: 403 };
  return { story };
}
