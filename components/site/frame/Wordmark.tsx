import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

type WordmarkProps = { locale: Locale; size: 'nameplate' | 'running' | 'footer' };

const sizes = {
  nameplate: 'text-[2.5rem] lg:text-[4.5rem]',
  running: 'text-[2.5rem]',
  footer: 'text-[2rem]',
};

/** The paper's name with its full stop, leading to the front page. */
export async function Wordmark({ locale, size }: WordmarkProps) {
  const { name } = await siteSettings();
  return (
    <a
      href={href(locale, { to: 'front' })}
      className={`tap inline-flex items-center font-bold leading-[1.25] text-brand ${sizes[size]}`}
    >
      {inLocale(name, locale)}
      <span aria-hidden="true" className="text-alert">
        .
      </span>
    </a>
  );
}
