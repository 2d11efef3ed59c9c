/**
 * What the paper keeps on the reader's own device. Browsers may refuse storage altogether (private windows, settings):
 * then nothing is kept, and nothing breaks.
 */
const prefix = 'naba-';

export function stored(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps `value`, or forgets what was kept where it is null. Tells whether that worked. */
export function store(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}

/** Calls `update` when another tab changed what is kept, or when this page comes back from the back-forward cache. */
export function onStoredChange(update: () => void): void {
  addEventListener('storage', update);
  addEventListener('pageshow', (event) => event.persisted && update());
}
