/** A story as kept on the reader's device, newest first in the list. */
export type SavedStory = {
  id: string;
  /** Path of this site. */
  url: string;
  title: string;
  section: string;
  /** ISO 8601, and as the page wrote it. */
  date: string;
  dateText: string;
  lang: string;
};

/** More than anybody reads, and far below what a browser keeps. */
const limit = 500;

const fields = ['id', 'url', 'title', 'section', 'date', 'dateText', 'lang'] as const;

function isSavedStory(value: unknown): value is SavedStory {
  if (typeof value !== 'object' || value === null) return false;
  const story = value as Record<string, unknown>;
  // A path and nothing else: what is kept becomes a link.
  return fields.every((field) => typeof story[field] === 'string') && /^\/(?![/\\])/.test(String(story.url));
}

/** The list as kept; what is not a saved story is left out. */
export function parseSaved(kept: string | null): SavedStory[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter(isSavedStory) : [];
  } catch {
    return [];
  }
}

export function withStory(list: readonly SavedStory[], story: SavedStory): SavedStory[] {
  return [story, ...withoutStory(list, story.id)].slice(0, limit);
}

export function withoutStory(list: readonly SavedStory[], id: string): SavedStory[] {
  return list.filter((story) => story.id !== id);
}
