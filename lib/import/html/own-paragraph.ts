import { correctionKinds } from '#root/lib/domain/block.ts';
import type { ImportBlock } from '../import-block.ts';
import type { HtmlReading } from './html-reading.ts';
import { type HtmlElement, hasClass } from './html-tree.ts';

const correctionId = /^naba-correction-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)(?:-(\d{1,9}))?Z$/;
const relatedId = /^naba-related-(\d{1,12})$/;

/** A paragraph by which the paper's own export to WordPress says what WordPress has no block for; undefined for all others. */
export function ownParagraph(paragraph: HtmlElement, reading: HtmlReading): ImportBlock[] | undefined {
  const { id = '' } = paragraph.attributes;
  if (hasClass(paragraph, 'naba-related')) {
    const number = relatedId.exec(id)?.[1];
    const story = number === undefined ? undefined : reading.context.story?.(number);
    return story === undefined ? undefined : [{ type: 'related', story }];
  }
  if (!hasClass(paragraph, 'naba-correction')) return undefined;
  const [, hour, minute, second, fraction] = correctionId.exec(id) ?? [];
  const { text, aside } = reading.text(paragraph.children);
  if (hour === undefined || text === undefined) return undefined;
  const date = `${hour}:${minute}:${second}${fraction ? `.${fraction}` : ''}Z`;
  const kind = correctionKinds.find((one) => hasClass(paragraph, `naba-correction-${one}`));
  return [{ type: 'correction', text, ...(kind && { kind }), date }, ...aside];
}
