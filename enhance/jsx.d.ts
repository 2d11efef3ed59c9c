import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Upgraded = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** Lets server components write the readers' elements; their data comes in `data-*`. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'back-to-top': Upgraded;
      'comment-form': Upgraded;
      'embed-card': Upgraded;
      'expiring-notice': Upgraded;
      'load-more': Upgraded;
      'save-story': Upgraded;
      'saved-stories': Upgraded;
      'search-suggest': Upgraded;
      'share-story': Upgraded;
      'text-size': Upgraded;
      'theme-switch': Upgraded;
    }
  }
}
