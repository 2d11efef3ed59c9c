import { Node } from '@tiptap/core';

/** Blocks that are one thing and hold no text of their own; how they look on the desk is `objectViews`' business. */
const object = (name: string, attributes: Record<string, { default: unknown }>) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { ...value, rendered: false }])),
    parseHTML: () => [
      {
        tag: `div[data-block="${name}"]`,
        // What is cut and put in again is the desk's own; from elsewhere it comes as what it is (see `readClipboard`).
        getAttrs: (element) => attributesOf(element.getAttribute('data-value')),
      },
    ],
    renderHTML: ({ node }) => ['div', { 'data-block': name, 'data-value': JSON.stringify(node.attrs) }],
  });

function attributesOf(text: string | null): Record<string, unknown> | false {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : false;
  } catch {
    return false;
  }
}

export const pictureNode = object('picture', { picture: { default: null } });
export const galleryNode = object('gallery', { pictures: { default: [] }, caption: { default: null } });
export const embedNode = object('embed', {
  provider: { default: 'other' },
  url: { default: '' },
  title: { default: '' },
});
export const relatedNode = object('related', { articleId: { default: 0 } });

export const objectNodes = [pictureNode, galleryNode, embedNode, relatedNode];
