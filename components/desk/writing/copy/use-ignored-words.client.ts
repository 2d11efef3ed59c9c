import { useCallback, useState } from 'react';

const key = 'naba-desk-ignored';
/** Words that are remembered; the oldest go. */
const most = 500;

/** The words that this device does not want to hear of again, and the way to add one. */
export function useIgnoredWords() {
  const [ignored, setIgnored] = useState<readonly string[]>(read);

  const ignore = useCallback((word: string) => setIgnored((before) => kept([...before, word].slice(-most))), []);
  return { ignored, ignore };
}

function kept(words: readonly string[]): readonly string[] {
  try {
    localStorage.setItem(key, JSON.stringify(words));
  } catch {
    // A device that keeps nothing knows it for as long as the window is open.
  }
  return words;
}

function read(): string[] {
  if (typeof localStorage === 'undefined') return [];
  try {
    const words: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}
