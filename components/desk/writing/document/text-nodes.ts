import { Node } from '@tiptap/core';
import { noteNode } from './note-node.ts';

/** Blocks of one text, and the lines within one. */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text', group: 'inline' });

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    const breakLine = () => this.editor.commands.insertContent({ type: this.name });
    return { 'Shift-Enter': breakLine, 'Mod-Enter': breakLine };
  },
});

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode(this.name) };
  },
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 3 } },
  ],
  renderHTML: ({ node }) => [`h${node.attrs.level}`, 0],
  addKeyboardShortcuts() {
    const toggle = (level: 2 | 3) => () => this.editor.commands.toggleNode(this.name, 'paragraph', { level });
    return { 'Mod-Alt-2': toggle(2), 'Mod-Alt-3': toggle(3) };
  },
});

const attribution = { attribution: { default: null } };

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => attribution,
  parseHTML: () => [
    { tag: 'blockquote', getAttrs: (element) => ({ attribution: element.getAttribute('data-attribution') }) },
  ],
  renderHTML: ({ node }) => ['blockquote', { 'data-attribution': node.attrs.attribution }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-q': () => this.editor.commands.toggleNode(this.name, 'paragraph') };
  },
});

const PullQuote = Node.create({
  name: 'pullquote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => attribution,
  parseHTML: () => [
    {
      tag: 'aside[data-pullquote]',
      getAttrs: (element) => ({ attribution: element.getAttribute('data-attribution') }),
    },
  ],
  renderHTML: ({ node }) => ['aside', { 'data-pullquote': '', 'data-attribution': node.attrs.attribution }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-p': () => this.editor.commands.toggleNode(this.name, 'paragraph') };
  },
});

/** What was wrong: put in where a correction is published, its words may be mended here. */
const Correction = Node.create({
  name: 'correction',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ at: { default: null }, kind: { default: null } }),
  parseHTML: () => [
    {
      tag: 'aside[data-correction]',
      getAttrs: (element) => ({ at: element.getAttribute('data-correction'), kind: element.getAttribute('data-kind') }),
    },
  ],
  renderHTML: ({ node }) => ['aside', { 'data-correction': node.attrs.at, 'data-kind': node.attrs.kind }, 0],
});

export const textNodes = [Doc, Text, HardBreak, noteNode, Paragraph, Heading, Quote, PullQuote, Correction];
