import { Mark, mergeAttributes } from '@tiptap/core';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    storyMarks: { toggleStrong: () => ReturnType; toggleEmphasis: () => ReturnType };
  }
}

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addCommands: () => ({
    toggleStrong:
      () =>
      ({ commands }) =>
        commands.toggleMark('strong'),
  }),
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleStrong() };
  },
});

const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addCommands: () => ({
    toggleEmphasis:
      () =>
      ({ commands }) =>
        commands.toggleMark('emphasis'),
  }),
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleEmphasis() };
  },
});

/** A link of the story; addresses that may not stand in one are taken for text. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return isSafeLink(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener' }), 0],
});

/** Words in another language than the story. */
const Language = Mark.create({
  name: 'language',
  inclusive: false,
  addAttributes: () => ({ lang: { default: null } }),
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: (element) => ({ lang: element.getAttribute('lang') }) }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, dir: directionOf(String(HTMLAttributes.lang)) }, 0],
});

/** The marks a run of text may have: those of `spanSchema`, the outermost first. */
export const storyMarks = [Link, Language, Strong, Emphasis];
