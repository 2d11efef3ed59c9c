import { Fragment } from 'react';
import type { RichText as Rich, Span } from '#root/lib/domain/block.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { inOrder } from './in-order.ts';
import { NoteMark } from './NoteMark.tsx';
import type { StoryContext } from './story-context.ts';

/** Text with its marks, as elements: no text of a story is ever read as HTML. */
export function RichText({ text, story }: { text: Rich; story: StoryContext }) {
  if (typeof text === 'string') return text;
  return inOrder(text).map(({ key, item }) => (
    <Fragment key={key}>
      <MarkedSpan span={item} />
      {item.note && <NoteMark note={item.note} story={story} />}
    </Fragment>
  ));
}

function MarkedSpan({ span: { text, strong, emphasis, href, lang } }: { span: Span }) {
  const language = lang && { lang, dir: directionOf(lang) };
  let marked = <>{text}</>;
  if (emphasis) marked = <em>{marked}</em>;
  if (strong) marked = <strong>{marked}</strong>;
  if (href) {
    return (
      <a
        href={href}
        rel={href.startsWith('http') ? 'noopener' : undefined}
        className="text-brand underline decoration-1 hover:decoration-2"
        {...language}
      >
        {marked}
      </a>
    );
  }
  return language ? <span {...language}>{marked}</span> : marked;
}
