import type { StoryText } from '#root/lib/domain/working-copy.ts';

/** What somebody typed at this device and the newsroom may not have yet. */
export type KeptText = {
  /** Account and story: a device has many people. */
  key: string;
  id: number;
  accountId: string;
  /** The text that theirs was made from, and its stamp. */
  base: StoryText;
  seen: string;
  text: StoryText;
  /** Milliseconds since the epoch. */
  at: number;
};

/** Where typed text is kept before it is sent. */
export type KeptTexts = {
  keep(text: KeptText): Promise<void>;
  find(key: string): Promise<KeptText | undefined>;
  all(accountId: string): Promise<KeptText[]>;
  forget(key: string): Promise<void>;
};

export function keptKey(accountId: string, id: number): string {
  return `${accountId}:${id}`;
}
