import { useState } from 'react';

const key = 'naba-desk-ignored';
/** Words that are remembered; the oldest go. */
const most = 500;

/** The words that this device does not want to hear of again, and the way to add one. */
export function useIgnoredWords() {
  const [ignored, setIgnored] = useState<readonly string[]>(read);

  function ignore(word: string) {
    const words = [...ignored, word].slice(-most);
    setIgnored(words);
    try {
      localStorage.setItem(key, JSON.stringify(words));
    } catch {
      // A device that keeps nothing knows it for as long as the window is open.
    }
  }

  return { ignored, ignore };
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
