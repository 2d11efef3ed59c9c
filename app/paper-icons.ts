import type { Metadata } from 'next';

/** The paper's sign for tabs and home screens; the bitmaps are for browsers that show no drawings there. */
export const paperIcons = {
  icon: [
    { url: '/icons/naba-48.png', type: 'image/png', sizes: '48x48' },
    { url: '/icons/naba.svg', type: 'image/svg+xml', sizes: 'any' },
  ],
  apple: { url: '/icons/naba-180.png', sizes: '180x180' },
} satisfies Metadata['icons'];
