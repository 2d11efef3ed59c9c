import { commentParagraphs } from './comment-paragraphs.ts';

/** A comment's words, paragraph by paragraph, each in the direction of its own language; never read as HTML. */
export function CommentText({ text }: { text: string }) {
  return (
    <div className="grid max-w-[42rem] gap-3 text-body wrap-anywhere">
      {commentParagraphs(text).map(({ key, lines }) => (
        <p key={key} dir="auto">
          {lines.map(({ key: at, line }) => (
            <span key={at}>
              {at > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
