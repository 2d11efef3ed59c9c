/**
 * `make`, remembering what it made for up to twice `most` keys: when the young generation is full it becomes the old one, and
 * what is still asked for moves back. Bounded memory at the price of one more look-up.
 */
export function remembering<Value>(make: (key: string) => Value, most: number): (key: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
