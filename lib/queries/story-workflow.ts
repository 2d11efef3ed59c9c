import { desk } from '#root/lib/auth/desk.ts';
import type { Editor } from '#root/lib/auth/editor.ts';
import { can } from '#root/lib/auth/permission.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { placedPictures } from '#root/lib/domain/placed-pictures.ts';
import { openSteps, type Standing, type StoryStep, standingOf } from '#root/lib/domain/workflow.ts';
import { type LicenceWarning, licenceWarnings } from '#root/lib/newsroom/ending-licences.ts';
import { mayEdit } from '#root/lib/newsroom/may-edit.ts';
import { type StoryCheck, storyCheck } from '#root/lib/newsroom/story-check.ts';
import type { StoryNote } from '#root/lib/newsroom/story-notes.ts';
import { deskStory } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';

/** Where a story stands, what it lacks, and what somebody may do about it. */
export type StoryWorkflow = StoryCheck & {
  article: Article;
  /** What the story is called as it is written now. */
  headline: string;
  standing: Standing;
  /** Names the text as it is written now. */
  stamp: string;
  steps: readonly StoryStep[];
  notes: readonly StoryNote[];
  assignee?: { id: string; name: string };
  /** Who may be given the story; empty where this person gives none away. */
  people: readonly { id: string; name: string }[];
  mayPlan: boolean;
  mayOverride: boolean;
  mayEdit: boolean;
  /** Pictures that the paper may not print any more, or not for long: of a published story those that its readers see. */
  licences: readonly LicenceWarning[];
};

/** The workflow of story `id` as `editor` sees it; undefined where there is no such story. */
export async function storyWorkflow(id: number, { account }: Editor, now: number): Promise<StoryWorkflow | undefined> {
  const story = await deskStory(store(), id);
  if (!story) return undefined;
  const { article, copy, text, stamp } = story;
  const { accounts, notes } = desk();
  const own = mayEdit(account, copy);
  const may = (permission: Parameters<typeof can>[1]) => can(account.role, permission);
  const assignee = copy?.assigneeId ? accounts.get(copy.assigneeId) : undefined;
  const writers = accounts.all().filter(({ role, state }) => state === 'active' && can(role, 'article.edit-own'));
  return {
    article,
    headline: text.headline.trim() || article.headline,
    standing: standingOf(article),
    stamp,
    ...(await storyCheck(store(), story, siteUrl(), now)),
    steps: openSteps(article.state, may).filter((step) => step !== 'submit' || own),
    notes: await notes.of(id),
    ...(assignee && { assignee: { id: assignee.id, name: assignee.name } }),
    people: may('article.assign') ? writers.map(({ id: person, name }) => ({ id: person, name })) : [],
    mayPlan: may('article.schedule'),
    mayOverride: may('article.override-gate'),
    mayEdit: own,
    licences: await licenceWarnings(store(), placedPictures(article.state === 'published' ? article : text), now),
  };
}
