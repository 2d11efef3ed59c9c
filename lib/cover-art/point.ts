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

/** A step of the pen, in tenths. */
const step = (x: number, y: number) => `${x / 10} ${y / 10}`;
const compact = (data: string) => data.replaceAll(' -', '-');

/**
 * SVG path data of a line through `points`; closed unless told otherwise. All its steps are relative, and the pen goes back
 * to where it came from, so that lines can follow each other in one path: hundreds of elements cost a page more than one.
 */
export function pathOf(points: readonly Point[], { closed = true } = {}): string {
  const [first, ...rest] = points.map(({ x, y }) => [Math.round(x * 10), Math.round(y * 10)] as const);
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const taken = step(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
    return taken;
  });
  const [endX, endY] = closed ? first : [x, y];
  return compact(`m${step(...first)}l${steps.join(' ')}${closed ? 'z' : ''}m${step(-endX, -endY)}`);
}

/** Path data of `pathOf`, drawn round `place` and returning from there. */
export function moved(data: string, place: Point): string {
  const [x, y] = [Math.round(place.x * 10), Math.round(place.y * 10)];
  return compact(`m${step(x, y)}${data}m${step(-x, -y)}`);
}

/** Path data of `pathOf` once round each of `places`. */
export function strewn(data: string, places: readonly Point[]): string {
  return places.map(({ x, y }) => compact(`M${written(x)} ${written(y)}`) + data).join('');
}
