/** HTML in which no shortcode is left, and those that were there with how often. */
export type WithoutShortcodes = { html: string; unknown: Map<string, number>; samples: string[] };

/** Shortcodes that may stand without attributes or an end and are yet none of a writer's words in brackets. */
const known: ReadonlySet<string> = new Set(
  [
    ['audio', 'caption', 'embed', 'gallery', 'playlist', 'video', 'wp_caption', 'contact-form', 'contact-form-7'],
    [
      'row',
      'column',
      'button',
      'divider',
      'spacer',
      'tabs',
      'tab',
      'accordion',
      'toggle',
      'slider',
      'map',
      'toc',
      'poll',
    ],
    [
      'youtube',
      'vimeo',
      'twitter',
      'tweet',
      'facebook',
      'instagram',
      'soundcloud',
      'dropcap',
      'highlight',
      'pullquote',
    ],
    ['adsense', 'ads', 'sitemap', 'products', 'product', 'woocommerce_cart', 'raw', 'code', 'quote', 'box', 'one_half'],
  ].flat(),
);
/** A shortcode's tag; its attributes hold no bracket and no mark-up. */
const tag = /\[(\[?)(\/?)([a-z][\w-]{0,60})((?:[\s=][^[\]<>]{0,2000})?)(\/?)\](\]?)/gi;
const mostSamples = 20;

/**
 * Takes WordPress's shortcodes out of a story's HTML. Pictures with captions, galleries and players become elements that
 * the HTML reader knows; of others the brackets go, what stands between them stays, and each is named. `[sic]` and other
 * words in brackets stay: a shortcode has attributes, an end, an underscore or a name that is known. `[[doubled]]` is text.
 */
export function withoutShortcodes(html: string): WithoutShortcodes {
  const unknown = new Map<string, number>();
  const samples: string[] = [];
  if (!html.includes('[')) return { html, unknown, samples };
  const ended = new Set([...html.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi)].map(([, name = '']) => name.toLowerCase()));

  const text = outsideTags(html, (words) =>
    words.replace(
      tag,
      (all, doubled: string, slash: string, written: string, rest: string, self: string, closing: string) => {
        if (doubled && closing) return all.slice(1, -1);
        const name = written.toLowerCase();
        const attributes = attributesOf(rest);
        const isShortcode = known.has(name) || ended.has(name) || /[_=]/.test(name + rest) || self === '/';
        if (!isShortcode || (slash && !ended.has(name))) return all;
        const around = (inner: string) => `${doubled}${inner}${closing}`;
        if (slash) return around(/^(?:wp_)?caption$/.test(name) ? '</naba-caption>' : endOf(name));
        const element = elementOf(name, attributes, ended.has(name) && self !== '/');
        if (element !== undefined) return around(element);
        unknown.set(name, (unknown.get(name) ?? 0) + 1);
        if (samples.length < mostSamples) samples.push(all.slice(0, 300));
        return around('');
      },
    ),
  );
  return { html: text, unknown, samples };
}

function elementOf(name: string, attributes: Record<string, string>, isPair: boolean): string | undefined {
  const { ids, include, src, url, mp4, mp3, m4v, webm, id } = attributes;
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return isPair ? `<naba-caption caption="${escaped(attributes.caption)}">` : '';
    case 'gallery':
      return `<naba-gallery${ids || include ? ` ids="${escaped(ids || include)}"` : ''}></naba-gallery>`;
    case 'embed':
      return isPair ? '<p>' : address(src ?? url);
    case 'video':
    case 'audio': {
      const file = src ?? mp4 ?? m4v ?? webm ?? mp3 ?? url;
      return file ? `<video src="${escaped(file)}"></video>` : undefined;
    }
    case 'youtube':
    case 'vimeo':
    case 'twitter':
    case 'tweet':
      return playerAddress(name, url ?? src ?? attributes['0'] ?? id);
    default:
      return undefined;
  }
}

function endOf(name: string): string {
  return name === 'embed' ? '</p>' : '';
}

/** An address on a line of its own, which the reader takes for what is shown there. */
function address(text: string | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text) ? `<p>${escaped(text)}</p>` : undefined;
}

function playerAddress(name: string, given = ''): string | undefined {
  if (/^=?https?:\/\//i.test(given)) return address(given.replace(/^=/, ''));
  if (name === 'youtube' && /^[\w-]{6,20}$/.test(given)) return address(`https://www.youtube.com/watch?v=${given}`);
  return name === 'vimeo' && /^\d{4,15}$/.test(given) ? address(`https://vimeo.com/${given}`) : undefined;
}

function escaped(text = ''): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `id="3" src='x' y=z word`: words without a name are numbered. Curly quotes come from editors that mend quotes. */
function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  let place = 0;
  const plain = text.replace(/[“”″]|&(?:quot|#8220|#8221|#8243);/g, '"').replace(/[‘’]/g, "'");
  for (const [, name, double, single, bare, word] of plain.matchAll(
    /([\w-]+)\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'/]+))|([^\s"'=]+|=[^\s"']+)/g,
  )) {
    if (name !== undefined) found[name.toLowerCase()] = double ?? single ?? bare ?? '';
    else if (word !== undefined) {
      found[String(place)] = word;
      place += 1;
    }
  }
  return found;
}

/** `html` with `change` made to every piece of text between tags and comments. */
function outsideTags(html: string, change: (text: string) => string): string {
  let done = '';
  let from = 0;
  let lastComment = Number.POSITIVE_INFINITY;
  while (from < html.length) {
    const less = html.indexOf('<', from);
    if (less === -1) break;
    done += change(html.slice(from, less));
    let end = -1;
    if (html.startsWith('<!--', less) && less < lastComment) {
      end = html.indexOf('-->', less);
      if (end === -1) lastComment = less;
      else end += 3;
    }
    if (end === -1) {
      const [found] = /^<[^<>]*>?/.exec(html.slice(less, less + 20_000)) ?? ['<'];
      end = less + found.length;
    }
    done += html.slice(less, end);
    from = end;
  }
  return done + change(html.slice(from));
}
