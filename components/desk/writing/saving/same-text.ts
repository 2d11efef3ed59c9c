import type { StoryText } from '#root/lib/domain/working-copy.ts';

/** Whether two texts say the same, in whatever order their parts were put down. */
export function sameText(one: StoryText, other: StoryText): boolean {
  return canonical(one) === canonical(other);
}

function canonical(text: StoryText): string {
  return JSON.stringify(text, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
