import type { Node } from '@tiptap/pm/model';

/** Where in a node's attributes a text stands: the attribute's name, then names and places within it. */
export type KeptPath = readonly [string, ...(string | number)[]];

/** A text that stands in a node's attributes instead of the running text: a caption, the words of a note. */
export type KeptText = { path: KeptPath; text: string };

/** The paper's own words in the attributes of a node. */
export function keptTexts(node: Node): KeptText[] {
  return pathsIn(node).map((path) => ({ path, text: keptText(node, path) }));
}

/** The text at `path` as it is now; empty where there is none any more. */
export function keptText({ attrs }: Node, path: KeptPath): string {
  const found = path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], attrs);
  return typeof found === 'string' ? found : '';
}

/** The attribute named first in `path` as it is with `text` at that place; all else in it stays. */
export function withKeptText({ attrs }: Node, [name, ...steps]: KeptPath, text: string): unknown {
  return put(attrs[name], steps, text);
}

function pathsIn({ type, attrs }: Node): KeptPath[] {
  switch (type.name) {
    case 'note':
      return [['text']];
    case 'picture':
      return [['picture', 'caption']];
    case 'gallery': {
      const pictures: readonly unknown[] = attrs.pictures ?? [];
      return [...pictures.map((_, at): KeptPath => ['pictures', at, 'caption']), ['caption']];
    }
    case 'table':
      return [['caption']];
    default:
      return [];
  }
}

function put(value: unknown, [step, ...rest]: readonly (string | number)[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? put(one, rest, text) : one));
  const known = value as Record<string, unknown> | null | undefined;
  return { ...known, [step]: put(known?.[step], rest, text) };
}
