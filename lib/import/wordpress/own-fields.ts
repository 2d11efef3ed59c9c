import { z } from 'zod';
import { type ArticleState, articleStateSchema, sourceSchema } from '#root/lib/domain/article.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { instantSchema } from '#root/lib/domain/value.ts';
import type { ImportLine } from '../import-line.ts';
import { ownDetailsSchema } from '../own-details.ts';
import { metaValue, type WxrItem } from './wxr-item.ts';

const ownDetails = { createdAt: true, cover: true, withdrawal: true, embargoUntil: true, unpublishAt: true } as const;
const ownFieldsSchema = ownDetailsSchema.pick(ownDetails).extend({
  state: articleStateSchema.optional(),
  locale: localeSchema.optional(),
  kicker: z.string().min(1).optional(),
  source: z.array(sourceSchema).optional(),
  translation: z.string().min(1).optional(),
  picture: z.object({ alt: z.string(), caption: z.string().optional(), credit: z.string().optional() }).optional(),
  url: z.string().min(1).optional(),
  date: instantSchema.optional(),
  updated: instantSchema.optional(),
});
/** What the paper's own export to WordPress says in `_naba`, since WordPress has no field for it. */
export type OwnFields = z.infer<typeof ownFieldsSchema>;

export function ownFields(item: WxrItem): OwnFields | undefined {
  const json = metaValue(item, '_naba');
  if (!json.startsWith('{')) return undefined;
  try {
    return ownFieldsSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The line with what `own` says beside it. Where WordPress has a field, what stands there now counts: it may be newer. */
export function withOwnFields(line: ImportLine, own: OwnFields): ImportLine {
  const { kicker, source, translation, picture, url, createdAt, cover, withdrawal, embargoUntil, unpublishAt } = own;
  const state = stateOf(line.state, own.state);
  const date = exact(line.date, own.date);
  const updated = exact(line.updated, own.updated);
  return {
    ...line,
    ...(state && { state }),
    ...(own.locale && { locale: own.locale }),
    ...(kicker && { kicker }),
    ...(source && { sources: source }),
    ...(translation && { translation }),
    ...(url && { url }),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(line.image && picture && { image: { ...line.image, ...picture } }),
    own: {
      ...(createdAt && { createdAt }),
      ...(cover && { cover }),
      ...(state === 'withdrawn' && { withdrawal }),
      ...(embargoUntil && { embargoUntil }),
      ...(unpublishAt && { unpublishAt }),
    },
  };
}

/** WordPress keeps no withdrawn stories and one state before publication. */
function stateOf(standing: ArticleState | undefined, own: ArticleState | undefined): ArticleState | undefined {
  if (standing === 'draft' && own === 'withdrawn') return own;
  return standing === 'in-review' && own === 'ready' ? own : standing;
}

/** WordPress keeps whole seconds. */
function exact(written: string | undefined, own: string | undefined): string | undefined {
  return written?.slice(0, 19) === own?.slice(0, 19) ? (own ?? written) : written;
}
