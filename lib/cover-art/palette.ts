/** The colours of one section's covers. */
export type Palette = {
  /** The ground, from its lit corner to its dark one. */
  ground: readonly [string, string];
  /** The lattice. */
  line: string;
  /** The faces of a star: its tips, its heart, the fold between. */
  star: readonly [tip: string, heart: string, fold: string];
};

const palettes = {
  crimson: { ground: ['#33313a', '#17161b'], line: '#8f8b99', star: ['#c22545', '#f5b8ae', '#7d1230'] },
  terracotta: { ground: ['#1d5543', '#0c2b24'], line: '#85bfa4', star: ['#d8774f', '#fbd9b4', '#9c4630'] },
  turquoise: { ground: ['#8a4029', '#4a1d13'], line: '#e0a184', star: ['#3fa9a0', '#d9f2e6', '#1f6e6e'] },
  lilac: { ground: ['#3a3275', '#1b1740'], line: '#9a91dc', star: ['#a98be0', '#f0dcff', '#6a50ad'] },
  amber: { ground: ['#2b4356', '#111f2b'], line: '#86a5bb', star: ['#eb9f38', '#ffe6b0', '#a8651a'] },
  gold: { ground: ['#0f5052', '#062628'], line: '#74b5b0', star: ['#d3a03c', '#fbe7ae', '#8f6620'] },
  ice: { ground: ['#1b2a63', '#070d26'], line: '#7286cf', star: ['#86c6ee', '#f2fbff', '#3c7cb8'] },
  brass: { ground: ['#18437c', '#0a1c3a'], line: '#7ea3d8', star: ['#e0b548', '#fff0b8', '#99751f'] },
  lime: { ground: ['#14603b', '#062b19'], line: '#7cc196', star: ['#bfd456', '#f8fbd2', '#76902a'] },
  sand: { ground: ['#6b1c2b', '#330a14'], line: '#cf8f8c', star: ['#dcab72', '#fbeccb', '#986836'] },
  jade: { ground: ['#553322', '#27140c'], line: '#bb9378', star: ['#56b09c', '#dff6e4', '#2b7268'] },
  rose: { ground: ['#4c2559', '#221029'], line: '#b98ac6', star: ['#e58ba0', '#ffe2dc', '#a34a6d'] },
  coral: { ground: ['#5b4a39', '#2a2118'], line: '#bda88e', star: ['#e2725b', '#ffdccb', '#9b3f35'] },
  cream: { ground: ['#4a5328', '#212711'], line: '#aeb87c', star: ['#e5d391', '#fffbe6', '#9d8a45'] },
} satisfies Record<string, Palette>;

/** The sections of the demo newsroom; a section made later gets its colours by the hash of its id. */
const chosen: ReadonlyMap<string, Palette> = new Map([
  ['news', palettes.crimson],
  ['world', palettes.terracotta],
  ['local', palettes.turquoise],
  ['economy', palettes.lilac],
  ['markets', palettes.amber],
  ['science', palettes.gold],
  ['space', palettes.ice],
  ['sport', palettes.brass],
  ['football', palettes.lime],
  ['culture', palettes.sand],
  ['books', palettes.jade],
  ['health', palettes.rose],
  ['opinion', palettes.coral],
  ['explainers', palettes.cream],
]);

const all = Object.values(palettes);

/** FNV-1a, 32 bits: a section keeps its colours wherever and whenever they are asked for. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** The colours of a section's covers, the same for ever for the same id. Any text will do. */
export function paletteOf(sectionId: string): Palette {
  return chosen.get(sectionId) ?? all[hash(sectionId) % all.length] ?? palettes.gold;
}

/** `colour` with `share` (0 to 1) of `other` in it; both as `#rrggbb`. */
export function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [colour, other].map((hex) => Number.parseInt(hex.slice(1), 16)) as [number, number];
  const channels = [16, 8, 0].map((shift) => {
    const [one, two] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(one + (two - one) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
