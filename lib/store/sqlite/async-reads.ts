import type { StoreReads } from '../port.ts';
import type { SyncReads } from './sync-reads.ts';

/** The reads that may take long: an engine gives them to another thread. */
export type HeavyReads = Pick<StoreReads, 'search' | 'suggest' | 'related'>;

/** The port's reads over those of one connection; what throws there is a rejection here. */
export function asyncReads(light: SyncReads, heavy?: HeavyReads): StoreReads {
  return {
    articles: async (...given) => light.articles(...given),
    newest: async (...given) => light.newest(...given),
    cards: async (...given) => light.cards(...given),
    neighbours: async (...given) => light.neighbours(...given),
    translations: async (...given) => light.translations(...given),
    articleIdBySource: async (...given) => light.articleIdBySource(...given),
    search: heavy?.search ?? (async (...given) => light.search(...given)),
    suggest: heavy?.suggest ?? (async (...given) => light.suggest(...given)),
    kin: async (...given) => light.kin(...given),
    related: heavy?.related ?? (async (...given) => light.related(...given)),
    threads: async (...given) => light.threads(...given),
    threadPosition: async (...given) => light.threadPosition(...given),
    comments: async (...given) => light.comments(...given),
    idBySlug: async (...given) => light.idBySlug(...given),
    publicationBounds: async (...given) => light.publicationBounds(...given),
    nextPublication: async (...given) => light.nextPublication(...given),
    plans: async (...given) => light.plans(...given),
    corrections: async (...given) => light.corrections(...given),
    pictures: async (...given) => light.pictures(...given),
    pictureUses: async (...given) => light.pictureUses(...given),
    endingLicences: async (...given) => light.endingLicences(...given),
    focalPoints: async (...given) => light.focalPoints(...given),
    counts: async (...given) => light.counts(...given),
  };
}
