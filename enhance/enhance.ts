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

keepTimesRelative();
countView();
customElements.define('back-to-top', BackToTop);
customElements.define('comment-form', CommentForm);
customElements.define('embed-card', EmbedCard);
customElements.define('expiring-notice', ExpiringNotice);
customElements.define('load-more', LoadMore);
customElements.define('save-story', SaveStory);
customElements.define('saved-stories', SavedStories);
customElements.define('search-suggest', SearchSuggest);
customElements.define('share-story', ShareStory);
customElements.define('text-size', TextSize);
customElements.define('theme-switch', ThemeSwitch);
