import { relativeTime } from './relative-time.ts';

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
  update(document);
  setInterval(() => document.hidden || update(document), 60_000);
  document.addEventListener('visibilitychange', () => document.hidden || update(document));
}

/** Brings the times within `root` up to date. */
export function update(root: ParentNode): void {
  const digits = document.documentElement.dataset.digits ?? 'latn';
  const now = Date.now();
  for (const time of root.querySelectorAll<HTMLTimeElement>(selector)) {
    const language = time.closest<HTMLElement>('[lang]')?.lang || 'ar';
    const words = relativeTime(Date.parse(time.dateTime), now, `${language}-u-nu-${digits}`);
    const written = absolute.get(time) ?? time.textContent;
    absolute.set(time, written);
    if (words === undefined) time.removeAttribute('title');
    else time.title = written;
    if (time.textContent !== (words ?? written)) time.textContent = words ?? written;
  }
}
