/** What XML 1.0 does not allow, not even in CDATA. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as WordPress's exports hold it. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replace(forbidden, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

const reference: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within an element or an attribute; HTML's titles and names are written by the same rule. */
export function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => reference[sign] ?? sign);
}

/** A text that WordPress reads as HTML, with nothing in it that HTML or WordPress would take for more than text. */
export function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => reference[sign] ?? sign).replaceAll('[', '&#91;');
}

/** `<wp:name>` with a text in it. */
export function field(name: string, text: string): string {
  return `<${name}>${cdata(text)}</${name}>`;
}

/** A number or word that needs no CDATA. */
export function plainField(name: string, value: string | number): string {
  return `<${name}>${value}</${name}>`;
}

export function meta(key: string, value: string): string {
  return `<wp:postmeta>${field('wp:meta_key', key)}${field('wp:meta_value', value)}</wp:postmeta>`;
}

/** A slug as WordPress keeps it: percent-encoded in lower case. */
export function wpSlug(slug: string): string {
  return encodeURIComponent(slug.normalize('NFC')).toLowerCase();
}

/** `YYYY-MM-DD hh:mm:ss` by the paper's clock and by Greenwich's; WordPress's zero where there is no instant. */
export function wpDates(instant: string | undefined, timeZone: string): { local: string; gmt: string } {
  if (instant === undefined) return { local: '0000-00-00 00:00:00', gmt: '0000-00-00 00:00:00' };
  const gmt = instant.slice(0, 19).replace('T', ' ');
  return { gmt, local: clockOf(timeZone).format(Date.parse(instant)).replace(',', '') };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedish dates are ISO's own. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  });
  clocks.set(timeZone, clock);
  return clock;
}
