import type { RequestContext } from '#root/lib/runtime/request-context.ts';
import type { Strength } from '#root/lib/store/dependency.ts';

/**
 * A place in a query where something is noted, e.g. `listing.ts newest expiry` or `teasers.ts teaser card`: the file, the
 * function and what kind of thing.
 */
export type NoteSite = string;
/** What becomes of a note: kept as it is, weakened to a soft one, or forgotten. */
export type Verdict = 'kept' | 'weakened' | 'forgotten';
export type Judge = (site: NoteSite, strength: Strength | 'expiry') => Verdict;

/** How sites are called that are in no query. */
export const outsideQueries = 'elsewhere';
const queries = /\/(?:lib\/queries|app\/api)\/(?:.*\/)?([\w-]+\.ts)$/;

/** Lets `judge` decide about each note that goes into `context` from here on. */
export function watchNotes(context: RequestContext, judge: Judge): void {
  context.tags = new JudgedTags(judge);
  for (const field of ['expiresAt', 'refreshAt'] as const) {
    let noted = context[field];
    Object.defineProperty(context, field, {
      get: () => noted,
      set(instant: number) {
        if (judge(`${caller()} expiry`, 'expiry') === 'kept') noted = instant;
      },
    });
  }
}

class JudgedTags extends Map<string, Strength> {
  readonly #judge: Judge;

  constructor(judge: Judge) {
    super();
    this.#judge = judge;
  }

  override set(tag: string, strength: Strength): this {
    const verdict = this.#judge(`${caller()} ${tag.split(':')[0]}`, strength);
    if (verdict === 'kept') super.set(tag, strength);
    else if (verdict === 'weakened' && this.get(tag) !== 'firm') super.set(tag, 'soft');
    return this;
  }
}

/** The query that notes, by its file and function; notes are made without awaiting, so it stands on the stack. */
function caller(): string {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = 12;
  Error.prepareStackTrace = (_error, sites) => sites;
  const sites = new Error().stack as unknown as NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  for (const site of sites) {
    const file = queries.exec(site.getFileName() ?? '')?.[1];
    if (file) return `${file} ${site.getFunctionName() ?? ''}`;
  }
  return outsideQueries;
}
