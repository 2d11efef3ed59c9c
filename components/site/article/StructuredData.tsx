import { type JsonLdNode, jsonLdText } from '#root/lib/seo/json-ld.ts';

/** What machines are told about the page, as a data block: no script. */
export function StructuredData({ nodes }: { nodes: readonly JsonLdNode[] }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: text children would be escaped as HTML, which a data block is not; jsonLdText leaves nothing that HTML could read
      dangerouslySetInnerHTML={{ __html: jsonLdText(nodes) }}
    />
  );
}
