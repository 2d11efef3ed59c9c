export type Point = { x: number; y: number };

/** The point at `radius` from the origin in the direction `angle` (radians, clockwise from the right). */
export function polar(radius: number, angle: number): Point {
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** `point` turned round the origin by `angle` (radians). */
export function turned({ x, y }: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** A number as written in the drawing: a tenth of a unit is finer than any screen shows. */
export function written(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** SVG path data of a line through `points`; closed unless told otherwise. */
export function pathOf(points: readonly Point[], { closed = true } = {}): string {
  const [first, ...rest] = points.map(({ x, y }) => [Math.round(x * 10), Math.round(y * 10)] as const);
  if (!first) return '';
  let [x, y] = first;
  let data = `M${x / 10} ${y / 10}l`;
  data += rest
    .map(([nextX, nextY]) => {
      const step = `${(nextX - x) / 10} ${(nextY - y) / 10}`;
      [x, y] = [nextX, nextY];
      return step;
    })
    .join(' ');
  return (closed ? `${data}z` : data).replaceAll(' -', '-');
}
