import { cloneElement, createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { placeOf } from '#root/lib/runtime/finished-parts.ts';
import type { Props } from './attributes.ts';
import { componentResult, innerMarkup } from './static-markup.ts';

/**
 * A part of a page that no script of the framework will take hold of: React gets its outermost elements only, what is in
 * them stands finished. The page reads as if React had drawn the whole.
 */
export async function StaticMarkup({ children }: { children: ReactNode }) {
  return outermost(children);
}

async function outermost(node: ReactNode): Promise<ReactNode> {
  if (Array.isArray(node)) {
    const parts = await Promise.all(node.map((part: ReactNode) => outermost(part)));
    return createElement(Fragment, null, ...parts);
  }
  if (!isValidElement<Props>(node)) return node;
  if (node.type === Fragment) return outermost(node.props.children as ReactNode);
  if (typeof node.type !== 'string') return outermost(await componentResult(node));
  if (node.props.children === undefined) return node;
  const html = await innerMarkup(node.props);
  return cloneElement(node, { children: undefined, dangerouslySetInnerHTML: { __html: placeOf(html) } });
}
