/**
 * Everything that readers' pages run: one module, loaded after the page is there.
 *
 *     <script type="module" src="/assets/enhance-HASH.js"></script>
 *
 * Each element upgrades HTML that already works; its expected HTML stands in the file of its name. No words in script:
 * they come in `data-*` from the message catalogue.
 */
import { BackToTop } from './back-to-top.ts';
import { CommentForm } from './comment-form.ts';
import { countView } from './count-view.ts';
import { EmbedCard } from './embed-card.ts';
import { ExpiringNotice } from './expiring-notice.ts';
import { LoadMore } from './load-more.ts';
import { keepTimesRelative } from './relative-times.ts';
import { SaveStory } from './save-story.ts';
import { SavedStories } from './saved-stories.ts';
import { SearchSuggest } from './search-suggest.ts';
import { ShareStory } from './share-story.ts';
import { TextSize } from './text-size.ts';
import { ThemeSwitch } from './theme-switch.ts';
import { whenIdle } from './when-idle.ts';

/** In the order of a page, so that what is in sight first comes alive first. */
const elements: Record<string, CustomElementConstructor> = {
  'theme-switch': ThemeSwitch,
  'search-suggest': SearchSuggest,
  'expiring-notice': ExpiringNotice,
  'save-story': SaveStory,
  'saved-stories': SavedStories,
  'share-story': ShareStory,
  'text-size': TextSize,
  'embed-card': EmbedCard,
  'load-more': LoadMore,
  'comment-form': CommentForm,
  'back-to-top': BackToTop,
};

// Each in a task of its own: together they would hold a slow phone for longer than a finger notices.
const definitions = Object.entries(elements).map(
  ([name, element]) =>
    () =>
      customElements.define(name, element),
);
whenIdle(...definitions, keepTimesRelative, countView);
