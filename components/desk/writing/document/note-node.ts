import { Node } from '@tiptap/core';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';

/** A writer's note at a place of the text. Its number comes from the sheet, which counts them. */
export const noteNode = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ text: { default: '', rendered: false }, href: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: 'sup[data-note]',
      getAttrs: (element) => {
        const [text, href] = [element.getAttribute('data-note'), element.getAttribute('data-href')];
        return text ? { text, href: href !== null && isSafeLink(href) ? href : null } : false;
      },
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'sup',
    { 'data-note': attrs.text, 'data-href': attrs.href, role: 'note', 'aria-label': attrs.text, title: attrs.text },
  ],
  renderText: () => '',
});
