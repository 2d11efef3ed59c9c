/** What did not come in of a piece of HTML as it was, in plain English: a note each. */
export function lostNotes(lost: ReadonlyMap<string, number>): string[] {
  return [...lost].map(([what, times]) => {
    const said = what.includes(' kept ') ? what : `${what} left out`;
    return times > 1 ? `${said} (${times} times)` : said;
  });
}
