/** Nothing of these is ever text for readers: they go with all that is in them, and are named. */
export const removedElements: ReadonlySet<string> = new Set(
  [
    ['applet', 'base', 'basefont', 'bgsound', 'canvas', 'datalist', 'form', 'frame', 'frameset'],
    ['head', 'input', 'keygen', 'link', 'map', 'math', 'menuitem', 'meta', 'noembed', 'noframes', 'optgroup', 'option'],
    ['param', 'plaintext', 'portal', 'script', 'select', 'slot', 'source', 'style', 'svg', 'template', 'textarea'],
    ['title', 'track', 'xmp', 'xml', 'fencedframe', 'area'],
  ].flat(),
);

/** Elements that begin and end a paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  [
    [
      'address',
      'article',
      'aside',
      'body',
      'button',
      'dialog',
      'center',
      'dd',
      'details',
      'div',
      'dl',
      'dt',
      'fieldset',
      'figcaption',
    ],
    ['footer', 'header', 'hgroup', 'html', 'legend', 'li', 'main', 'nav', 'p', 'pre', 'search', 'section', 'summary'],
    ['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ].flat(),
);

export const strongElements: ReadonlySet<string> = new Set(['b', 'strong', 'dt', 'summary', 'legend']);
export const emphasisElements: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var']);
