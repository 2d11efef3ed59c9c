import { htmlLine } from '../html/html-text.ts';
import { metaValue, type WxrItem } from './wxr-item.ts';

/** What an SEO plugin shows instead of a story's headline and standfirst. */
export type SeoWords = { seoTitle?: string; seoDescription?: string };

/** The words of Yoast or Rank Math. Their patterns (`%%title%% %%sep%% %%sitename%%`) are filled in, or left out. */
export function seoWords(item: WxrItem, title: string, excerpt: string): SeoWords {
  const fill = (text: string) => filled(htmlLine(text), title, excerpt);
  const seoTitle = fill(metaValue(item, '_yoast_wpseo_title') || metaValue(item, 'rank_math_title'));
  const seoDescription = fill(metaValue(item, '_yoast_wpseo_metadesc') || metaValue(item, 'rank_math_description'));
  return {
    ...(seoTitle && seoTitle !== title && { seoTitle }),
    ...(seoDescription && seoDescription !== excerpt && { seoDescription }),
  };
}

/** The site's own name is added by the paper: it and the sign before it go. */
function filled(text: string, title: string, excerpt: string): string {
  return text
    .replace(/%{1,2}title%{1,2}/gi, title.replaceAll('$', '$$$$'))
    .replace(/%{1,2}excerpt(?:_only)?%{1,2}/gi, excerpt.replaceAll('$', '$$$$'))
    .replace(/\s*%{1,2}sep%{1,2}\s*%{1,2}sitename%{1,2}|%{1,2}sitename%{1,2}\s*%{1,2}sep%{1,2}\s*/gi, '')
    .replace(/%{1,2}sep%{1,2}/gi, '–')
    .replace(/%{1,2}[a-z_]+(?:\([^()%]*\))?%{1,2}/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s–|-]+|[\s–|-]+$/g, '')
    .trim();
}
