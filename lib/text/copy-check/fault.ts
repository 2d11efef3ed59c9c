/** What the copy check looks for; the sentences for them stand in messages/ under `copyCheck`. */
export const copyRules = [
  'latinPunctuation',
  'spaceBefore',
  'spaceMissing',
  'spaceDoubled',
  'quotes',
  'tatweel',
  'digits',
  'loneWaw',
  'hamza',
  'taMarbuta',
  'finalYa',
  'wordDoubled',
  'invisible',
  'brackets',
  'houseStyle',
] as const;
export type CopyRule = (typeof copyRules)[number];

export type Fault = {
  rule: CopyRule;
  /** UTF-16 offsets in the text as given; `found` is what stands between them. */
  from: number;
  to: number;
  found: string;
  /** What may stand there instead, the likeliest first; empty where only an editor can tell. */
  suggestions: readonly string[];
  /** Whether the first suggestion may be taken without reading the sentence. */
  certain: boolean;
  /** The `from` of the other mark of a pair: mend both or neither. */
  partner?: number;
};
