import { pick } from '#root/lib/cover-art/chance.ts';
import type { Newsroom, PassTimers } from './newsroom-run.ts';
import { type NoteSite, outsideQueries, type Verdict } from './note-sites.ts';
import type { Page } from './reader-pages.ts';
import { drawNow, openReadingHouse, type PageText, type ReadingHouse } from './reading-house.ts';
import { staleness } from './staleness.ts';

/** A house in which one note of one query is spoilt, and how a reader first saw it. */
export type Mutant = {
  site: NoteSite;
  verdict: Verdict;
  house: ReadingHouse;
  /** The few addresses where readers of this house look, those of single queries first. */
  watched: string[];
  seen?: string;
};

/** Addresses watched in each house, and in the last few, whose lack shows seldom. */
const mostWatched = { first: 4, last: 16 };
const fewLeft = 12;
const pagesPerStep = 16;

/**
 * Opens a house for every note that some query makes: one where it is forgotten and, where it is firm, one where it is only
 * soft. Lets the newsroom work until a stale page was seen in each of them, or for `steps`.
 */
export async function exposeMutants(newsroom: Newsroom, steps: number, passTimers: PassTimers): Promise<Mutant[]> {
  const { store, chance } = newsroom;
  const mutants = new Map<string, Mutant>();
  /** The addresses there are at the moment: those of days come and go. */
  let open = new Set<string>();

  const unseen = () => [...mutants.values()].filter(({ seen }) => !seen);

  function watch(site: NoteSite, verdict: Verdict, address: string): void {
    if (site.startsWith(outsideQueries)) return;
    const name = `${site} ${verdict}`;
    const found = () => openReadingHouse(store, (noted) => (noted === site ? verdict : 'kept'));
    const mutant = mutants.get(name) ?? { site, verdict, house: found(), watched: [] };
    mutants.set(name, mutant);
    if (mutant.watched.includes(address)) return;
    mutant.watched = mutant.watched.filter((other) => open.has(other));
    const most = unseen().length > fewLeft ? mostWatched.first : mostWatched.last;
    if (mutant.watched.length < most) mutant.watched.push(address);
    else if (address.startsWith('/query/')) {
      const whole = mutant.watched.findIndex((other) => !other.startsWith('/query/'));
      if (whole >= 0) mutant.watched[whole] = address;
    }
  }

  /** Draws the page and learns which notes it rests on. */
  async function explore(page: Page): Promise<PageText> {
    return drawNow(page, (site, strength) => {
      watch(site, 'forgotten', page.address);
      if (strength === 'firm') watch(site, 'weakened', page.address);
      return 'kept';
    });
  }

  function pagesNow(): Page[] {
    const pages = newsroom.pages();
    open = new Set(pages.map(({ address }) => address));
    return pages;
  }

  for (const page of pagesNow()) await explore(page);
  for (let step = 1; step <= steps && unseen().length > 0; step += 1) {
    const { deed } = await newsroom.step();
    await passTimers();
    const pages = pagesNow();
    const wanted = new Set(unseen().flatMap(({ watched }) => watched));
    const there = pages.filter(({ address }) => wanted.has(address));
    for (let turn = 0; turn < pagesPerStep; turn += 1) {
      const [watched] = turn > 0 ? there.splice(Math.floor(chance() * there.length), 1) : [];
      const page = watched ?? pick(chance, pages);
      const fresh = await explore(page);
      for (const mutant of unseen().filter(({ watched }) => watched.includes(page.address))) {
        const wrong = await staleness(store, mutant.house, page, fresh);
        if (wrong) mutant.seen = `step ${step}, ${deed}: ${page.address} is ${wrong}`;
      }
    }
  }
  return [...mutants.values()];
}
