type Paragraph = { key: number; lines: { key: number; line: string }[] };

/** A comment's text by paragraphs (an empty line ends one) and lines; keys are places, which never change in a page. */
export function commentParagraphs(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, key) => ({
      key,
      lines: paragraph
        .trim()
        .split('\n')
        .map((line, at) => ({ key: at, line })),
    }));
}
