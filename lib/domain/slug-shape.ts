/** A path segment as written (not percent-encoded): letters, digits, marks, `-`, `.`, `_`. */
export const slugShape = /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}._-]*$/u;
/** Characters. */
export const longestSlug = 200;
