import { Parser } from 'htmlparser2';

/** What a page is to its reader and to machines, whatever stands between its parts. */
export type Substance = {
  /** Text that is shown, in order. */
  text: string;
  /** Every element with its attributes, in order, but for scripts and preloads of scripts. */
  elements: string[];
  links: string[];
  forms: string[];
  head: string[];
  jsonLd: string[];
  /** Scripts and preloads of scripts: their address, or the beginning of what they say. */
  scripts: string[];
};

const formElements = new Set(['form', 'input', 'textarea', 'select', 'option', 'button', 'label', 'comment-form']);

/** Reads a page into its substance. */
export function substanceOf(html: string): Substance {
  const found: Substance = { text: '', elements: [], links: [], forms: [], head: [], jsonLd: [], scripts: [] };
  let inHead = false;
  let script: { own: string; text: string; isData: boolean } | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'head') inHead = true;
      if (name === 'script') {
        script = { own: attributes.src ?? '', text: '', isData: attributes.type === 'application/ld+json' };
        return;
      }
      if (name === 'link' && (attributes.as === 'script' || attributes.rel === 'modulepreload')) {
        found.scripts.push(attributes.href ?? '');
        return;
      }
      // An empty address of a form says what its absence says, but HTML wants none: it may go.
      if (name === 'form' && attributes.action === '') delete attributes.action;
      const whole = `${name} ${JSON.stringify(attributes)}`;
      found.elements.push(whole);
      if (name === 'a') found.links.push(whole);
      if (formElements.has(name)) found.forms.push(whole);
      if (inHead) found.head.push(whole);
    },
    ontext(text) {
      if (script) script.text += text;
      else if (!inHead) found.text += text;
      else if (text.trim()) found.head.push(text);
    },
    onclosetag(name) {
      if (name === 'head') inHead = false;
      if (name !== 'script' || !script) return;
      if (script.isData) found.jsonLd.push(script.text);
      else found.scripts.push(script.own || script.text.slice(0, 80));
      script = undefined;
    },
  });
  parser.end(html);
  return found;
}
