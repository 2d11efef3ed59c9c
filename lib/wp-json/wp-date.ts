const clocks = new Map<string, Intl.DateTimeFormat>();

/** An instant as WordPress's API writes it, by the paper's clock and by Greenwich's: `2026-11-23T12:00:00`, without a zone. */
export function wpDate(instant: string, timeZone: string): { local: string; gmt: string } {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    });
    clocks.set(timeZone, clock);
  }
  return { gmt: instant.slice(0, 19), local: clock.format(Date.parse(instant)).replace(/, ?| /, 'T') };
}
