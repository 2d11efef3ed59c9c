import { post } from './post.ts';
import { type Paper, storyTarget } from './story-target.ts';
import type { Target } from './target.ts';

/** Tells search engines of addresses that are new, changed or gone (indexnow.org; at most 10,000 a request). */
export function indexNowTarget({ url, key }: { url: string; key: string }, paper: Paper): Target {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return storyTarget(
    {
      name: 'indexnow',
      most: 10_000,
      takesOld: true,
      send(news, signal) {
        const { host } = new URL(paper.siteUrl);
        const keyLocation = new URL(`/${key}.txt`, paper.siteUrl).href;
        const urlList = [...new Set(news.map((one) => one.url))];
        return post({ url, headers, body: JSON.stringify({ host, key, keyLocation, urlList }) }, paper.now, signal);
      },
    },
    paper,
  );
}
