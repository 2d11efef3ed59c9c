import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';

type StepLinkProps = { locale: Locale; day: string | undefined; direction: 'back' | 'onward'; label: string };

/** To the day or month beside this one; an empty place where there is none, so that nothing moves. */
export function StepLink({ locale, day, direction, label }: StepLinkProps) {
  if (!day) return <span className="tap" />;
  return (
    <a
      href={href(locale, { to: 'archive', day })}
      rel={direction === 'back' ? 'prev' : 'next'}
      aria-label={label}
      className="tap inline-flex items-center justify-center rounded-xs text-brand hover:bg-brand-soft"
    >
      <Icon name={direction} />
    </a>
  );
}
