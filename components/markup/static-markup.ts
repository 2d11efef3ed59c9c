import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { attributesText, type Props } from './attributes.ts';
import { escapeText } from './escape-text.ts';
import { actionForm } from './server-action.ts';

/** HTML, at once where nothing had to be waited for. */
type Piece = string | Promise<string>;

/** HTML's elements without an end tag (HTML Standard, section 13.1.2). */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What React moves into the page's head; a finished part stands where it stands. */
const heads = new Set(['base', 'html', 'head', 'body', 'link', 'meta', 'style']);

/**
 * Draws server components to HTML, as React would: their functions are called, side by side where they wait, and what they
 * give is written out. For parts of a page that no script of the framework will ever take hold of; React itself draws them
 * twice, once as data for the browser and once as HTML.
 * @throws what a component throws; Error for what only a browser's React could do (client components, hooks, Suspense,
 *   handlers, references) and for elements of the head
 */
export async function staticMarkup(node: ReactNode): Promise<string> {
  return piece(node, undefined);
}

/** `chosen` is the value of the `<select>` around. */
function piece(node: ReactNode, chosen: unknown): Piece {
  switch (typeof node) {
    case 'string':
      return escapeText(node);
    case 'number':
    case 'bigint':
      return String(node);
    case 'undefined':
    case 'boolean':
      return '';
  }
  if (node === null) return '';
  if (isValidElement<Props>(node)) return elementPiece(node, chosen);
  if (Symbol.iterator in node) return pieces(node, chosen);
  if (node instanceof Promise) return node.then((late: ReactNode) => piece(late, chosen));
  throw new Error('An object is nothing that a page could show');
}

function pieces(nodes: Iterable<ReactNode>, chosen: unknown): Piece {
  const drawn: Piece[] = [];
  let waits = false;
  for (const node of nodes) {
    const one = piece(node, chosen);
    drawn.push(one);
    waits ||= typeof one !== 'string';
  }
  return waits ? Promise.all(drawn).then((whole) => whole.join('')) : drawn.join('');
}

function elementPiece(element: ReactElement<Props>, chosen: unknown): Piece {
  const { type, props } = element;
  if (typeof type === 'string') return hostPiece(type, props, chosen);
  if (type === Fragment) return piece(props.children as ReactNode, chosen);
  try {
    return piece(componentResult(element), chosen);
  } catch (error) {
    // What was begun beside it is still waited for: a fault of its own is then nobody's surprise.
    return Promise.reject(error);
  }
}

/** What a server component draws. @throws Error for what is no function of the server */
export function componentResult({ type, props }: ReactElement<Props>): ReactNode {
  if (typeof type !== 'function' || '$$typeof' in type) {
    throw new Error('Client components and what else needs React in the browser have no place in a finished part');
  }
  return (type as (props: Props) => ReactNode)(props);
}

function hostPiece(tag: string, props: Props, chosen: unknown): Piece {
  if (heads.has(tag)) throw new Error(`<${tag}> belongs to the head of the page`);
  if (voids.has(tag)) return `<${tag}${attributesText(tag, props)}/>`;
  if (tag === 'option') return optionPiece(props, chosen);
  if (tag === 'select') {
    const { defaultValue, ...own } = props;
    return enclosed('select', attributesText(tag, own), '', innerMarkup(own, defaultValue));
  }
  if (tag === 'textarea') return textareaPiece(props);
  if (tag === 'form' && typeof props.action === 'function') {
    const { action, ...own } = props;
    const { attributes, field } = actionForm(action);
    return enclosed('form', attributesText(tag, { ...own, ...attributes }), field, innerMarkup(props, chosen));
  }
  return enclosed(tag, attributesText(tag, props), '', innerMarkup(props, chosen));
}

/** What stands in an element. */
export function innerMarkup({ children, dangerouslySetInnerHTML }: Props, chosen?: unknown): Piece {
  if (dangerouslySetInnerHTML) return (dangerouslySetInnerHTML as { __html: string }).__html;
  return piece(children as ReactNode, chosen);
}

function enclosed(tag: string, attributes: string, before: string, inner: Piece): Piece {
  if (typeof inner !== 'string') return inner.then((late) => enclosed(tag, attributes, before, late));
  return `<${tag}${attributes}>${before}${tag === 'pre' ? keptWhole(inner) : inner}</${tag}>`;
}

/** Browsers drop an end of line right after these tags (HTML Standard, section 13.1.2.5): one that is meant stands twice. */
function keptWhole(text: string): string {
  return text.startsWith('\n') ? `\n${text}` : text;
}

function optionPiece(props: Props, chosen: unknown): Piece {
  const isChosen = chosen !== undefined && chosen !== null && props.value === chosen;
  return enclosed('option', attributesText('option', { ...props, selected: isChosen }), '', innerMarkup(props));
}

function textareaPiece({ defaultValue, ...own }: Props): Piece {
  const typed = typeof defaultValue === 'string' ? defaultValue : '';
  return `<textarea${attributesText('textarea', own)}>${keptWhole(escapeText(typed))}</textarea>`;
}
