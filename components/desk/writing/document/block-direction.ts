import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { foreignText } from '#root/components/site/article/foreign-text.ts';
import type { Locale } from '#root/lib/domain/locale.ts';

/**
 * Language and direction of each block, by the rule of the reader's page: the story's own, but for texts that run the other way
 * as a whole. (`dir=auto` would turn an Arabic sentence round that begins with a foreign name.)
 */
export function blockDirection(localeNow: () => Locale) {
  return Extension.create({
    name: 'blockDirection',
    addProseMirrorPlugins() {
      const known = new WeakMap<Node, { locale: Locale; found: ReturnType<typeof foreignText> }>();
      const directionFor = (node: Node) => {
        const locale = localeNow();
        const before = known.get(node);
        if (before?.locale === locale) return before.found;
        const found = foreignText(node.textContent, locale);
        known.set(node, { locale, found });
        return found;
      };
      return [
        new Plugin({
          props: {
            decorations({ doc }) {
              const decorations: Decoration[] = [];
              doc.descendants((node, position) => {
                if (!node.isTextblock) return true;
                const found = directionFor(node);
                if (found.dir) decorations.push(Decoration.node(position, position + node.nodeSize, found));
                return false;
              });
              return DecorationSet.create(doc, decorations);
            },
          },
        }),
      ];
    },
  });
}
