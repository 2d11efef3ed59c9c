import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isMissing } from './disk.ts';
import { articleFolder, placeOf, revisionsFolder } from './layout.ts';

export type ArticleNumbers = {
  next(): number;
  used(id: number): void;
  /** The highest number so far; 0 where there is none. */
  last(): number;
};

/** Numbers for new stories: above every number that a story or a history has, deleted and damaged ones too. */
export function createArticleNumbers(folder: string, indexed: number): ArticleNumbers {
  let last = Math.max(indexed, highestNumber(folder, articleFolder), highestNumber(folder, revisionsFolder));
  return {
    last: () => last,
    next() {
      last += 1;
      return last;
    },
    used(id) {
      last = Math.max(last, id);
    },
  };
}

function highestNumber(folder: string, base: string): number {
  const shards = namesIn(path.join(folder, base)).map(Number).filter(Number.isInteger);
  for (const shard of shards.sort((one, other) => other - one)) {
    const ids = namesIn(path.join(folder, base, String(shard))).map((name) => numberOf(`${base}/${shard}/${name}`));
    if (ids.length > 0) return Math.max(...ids);
  }
  return 0;
}

function numberOf(file: string): number {
  const place = placeOf(file);
  if (place?.kind === 'revisions') return place.articleId;
  return place?.kind === 'document' ? Number(place.id) : 0;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
