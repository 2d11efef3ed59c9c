import type { ImportComment } from '#root/lib/import/import-comment.ts';
import type { ImportLine } from '#root/lib/import/import-line.ts';

/** Of a young story, the last comment is this part of its age old at most. */
const spread = 0.9;

/**
 * The demo's stories in the order in which they were published, oldest first. Where a story is younger than its
 * comments' minutes say, the comments move together: none is written in the future.
 */
export function inOrderOfPublication(lines: readonly ImportLine[]): ImportLine[] {
  return lines
    .map((line) => {
      const age = (line.hoursAgo ?? 0) * 60;
      const longest = lastMinute(line.comments);
      const scale = longest > age * spread ? (age * spread) / longest : 1;
      return scale === 1 ? line : { ...line, comments: scaled(line.comments, scale) };
    })
    .sort((a, b) => (b.hoursAgo ?? 0) - (a.hoursAgo ?? 0));
}

function lastMinute(comments: readonly ImportComment[]): number {
  return Math.max(0, ...comments.flatMap(({ minutesAfter = 0, replies }) => [minutesAfter, lastMinute(replies)]));
}

function scaled(comments: readonly ImportComment[], scale: number): ImportComment[] {
  return comments.map((comment) => ({
    ...comment,
    ...(comment.minutesAfter !== undefined && { minutesAfter: comment.minutesAfter * scale }),
    replies: scaled(comment.replies, scale),
  }));
}
