import { isRecent, relativeTime } from './relative-time.ts';
import { whenIdle } from './when-idle.ts';

const selector = 'time[data-relative]';
const absolute = new WeakMap<Element, string>();

/**
 * Shows times of the last day as "قبل ساعتين", anew every minute; older ones stand as the server wrote them. The absolute
 * time stays at hand in `title`.
 *
 *     <time datetime="2026-11-23T14:30:00.000Z" data-relative>23 نوفمبر 2026، 17:30</time>
 *
 * The language is that of the nearest `lang`; the digits are those of `<html data-digits="latn">` (or `arab`). Put it last
 * in its line: its words change their length.
 */
export function keepTimesRelative(): void {
  const locale = localeOf(document.documentElement);
  // Formatters read in their language when the first one is made, so long that a phone does it in three parts.
  const parts = hasRecent() ? [() => new Intl.PluralRules(locale), () => new Intl.NumberFormat(locale)] : [];
  whenIdle(...parts, () => update(document));
  setInterval(() => document.hidden || update(document), 60_000);
  document.addEventListener('visibilitychange', () => document.hidden || update(document));
}

/** Brings the times within `root` up to date. */
export function update(root: ParentNode): void {
  const now = Date.now();
  for (const time of root.querySelectorAll<HTMLTimeElement>(selector)) {
    const words = relativeTime(Date.parse(time.dateTime), now, localeOf(time));
    const written = absolute.get(time) ?? time.textContent;
    absolute.set(time, written);
    if (words === undefined) time.removeAttribute('title');
    else time.title = written;
    if (time.textContent !== (words ?? written)) time.textContent = words ?? written;
  }
}

function localeOf(element: Element): string {
  const { digits = 'latn' } = document.documentElement.dataset;
  return `${element.closest<HTMLElement>('[lang]')?.lang || 'ar'}-u-nu-${digits}`;
}

function hasRecent(): boolean {
  const times = [...document.querySelectorAll<HTMLTimeElement>(selector)];
  return times.some(({ dateTime }) => isRecent(Date.parse(dateTime), Date.now()));
}
