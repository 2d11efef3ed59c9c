import { Gone } from '#root/components/site/Gone.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { articleAddress, articleNumber } from '#root/lib/queries/article-address.ts';
import { redirectTo } from '#root/lib/runtime/request-context.ts';

/** The answer to a short address of a story: its full one, in one step. */
export async function StoryAddress({ id, locale }: { id: string; locale: Locale }) {
  const number = articleNumber(id);
  const answer = number === undefined ? { kind: 'missing' as const } : await articleAddress(number);
  switch (answer.kind) {
    case 'elsewhere':
      redirectTo(answer.href);
      return null;
    case 'withdrawn':
      return <Gone locale={locale} {...(answer.at && { at: answer.at })} />;
    case 'missing':
      return <Missing locale={locale} />;
  }
}
