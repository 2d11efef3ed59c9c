import type { Graph } from 'schema-dts';

/** A node of structured data (schema.org), before it is written. Absent members are left out. */
export type JsonLdNode = Graph['@graph'][number];

/** What could end the element it stands in, begin another one, or break a line of script. */
const dangerous = /[<>&\u2028\u2029]/g;

/**
 * Structured data as the text of a `<script type="application/ld+json">`: the only gate through which hostile text gets into
 * one. Everything that HTML could read as mark-up is written as a JSON escape, so the data stay the same.
 */
export function jsonLdText(nodes: readonly JsonLdNode[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
