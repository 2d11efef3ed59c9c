import { RewritingStream } from 'parse5-html-rewriting-stream';

/** How a page says that it is whole without the framework's script: an attribute of its `<html>`. */
export const staticPageMarker = 'data-static-page';

type StartTag = { tagName: string; attrs: { name: string; value: string }[]; selfClosing: boolean };

/** A page that would lose content without the framework's script. */
export class IncompletePageError extends Error {
  override name = 'IncompletePageError';
}

/**
 * Takes out of a finished page what only the framework's hydration needs: its script elements, the flight data and the
 * script preloads. The page's own modules, JSON-LD and everything visible stay as they are, byte for byte.
 * A page without the marker is given back untouched.
 * @throws IncompletePageError where a late part stands in a hidden element that a script would have moved into place
 */
export async function removeRuntime(html: string): Promise<string> {
  if (!new RegExp(`^<!DOCTYPE html><html[^>]*\\s${staticPageMarker}[\\s=>]`, 'i').test(html)) return html;
  const parts: string[] = [];
  const stream = new RewritingStream();
  stream.on('data', (chunk: string | Buffer) => parts.push(String(chunk)));
  dropFrameworkParts(stream);
  await new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
    stream.end(html);
  });
  return parts.join('');
}

function dropFrameworkParts(stream: RewritingStream): void {
  let dropping = false;
  let hidden = false;
  stream.on('startTag', (tag, raw) => {
    if (hidden) throw new IncompletePageError('a hidden element holds a late part of the page');
    if (tag.tagName === 'script' && !isOwnScript(tag)) {
      dropping = !tag.selfClosing;
      return;
    }
    if (isScriptPreload(tag)) return;
    hidden = tag.tagName === 'div' && tag.attrs.length === 1 && tag.attrs[0]?.name === 'hidden';
    if (tag.tagName === 'div' && attribute(tag, 'hidden') !== undefined && /^[BPS]:/.test(attribute(tag, 'id') ?? '')) {
      throw new IncompletePageError('a suspended part arrived late');
    }
    stream.emitRaw(raw);
  });
  stream.on('endTag', (tag, raw) => {
    hidden = false;
    if (dropping && tag.tagName === 'script') {
      dropping = false;
      return;
    }
    stream.emitRaw(raw);
  });
  stream.on('text', (token, raw) => {
    if (hidden && token.text.trim()) throw new IncompletePageError('a hidden element holds text');
    if (!dropping) stream.emitRaw(raw);
  });
  stream.on('comment', (_token, raw) => {
    // React's boundary marks: <!--$-->, <!--/$-->, <!-- -->.
    if (!/^<!--(?:\/?[$&?!]*[A-Z]?|\s)-->$/.test(raw)) stream.emitRaw(raw);
  });
}

function attribute(tag: StartTag, name: string): string | undefined {
  return tag.attrs.find((one) => one.name === name)?.value;
}

/** Data blocks (JSON-LD) and the site's own files stay. */
function isOwnScript(tag: StartTag): boolean {
  const source = attribute(tag, 'src');
  if (source !== undefined) return !source.startsWith('/_next/');
  const type = attribute(tag, 'type');
  return type !== undefined && type !== 'module' && type !== 'text/javascript';
}

function isScriptPreload(tag: StartTag): boolean {
  if (tag.tagName !== 'link') return false;
  const relation = attribute(tag, 'rel');
  const forScript = relation === 'modulepreload' || (relation === 'preload' && attribute(tag, 'as') === 'script');
  return forScript && (attribute(tag, 'href') ?? '').startsWith('/_next/');
}
