import { between, type Chance, pick } from './chance.ts';
import type { Point } from './point.ts';

/** How strongly the star at `place` is lit: 0 stays line, 1 is full. `span` is half the canvas's height. */
export type Composition = (place: Point) => number;

type Composer = (chance: Chance, span: number) => Composition;

const level = (value: number) => Math.min(Math.max(value, 0), 1);

/** Stars gathered round the focus, thinning out to one side. */
const gathering: Composer = (chance, span) => {
  const reach = between(chance, 0.8, 1.15) * span;
  const lean = between(chance, 0, 2 * Math.PI);
  return ({ x, y }) => {
    const distance = Math.hypot(x, y) / reach;
    const along = (x * Math.cos(lean) + y * Math.sin(lean)) / reach;
    return level(1.15 - distance - 0.35 * along + between(chance, -0.18, 0.12));
  };
};

/** A road of stars across the canvas. */
const road: Composer = (chance, span) => {
  const direction = between(chance, -0.35, 0.35) * Math.PI;
  const width = between(chance, 0.32, 0.5) * span;
  return ({ x, y }) => {
    const across = Math.abs(y * Math.cos(direction) - x * Math.sin(direction)) / width;
    return across < 1 ? level(1.05 - 0.5 * across - Math.hypot(x, y) / (4.2 * span)) : 0;
  };
};

/** A heart, a quiet ring, a ring of stars. */
const halo: Composer = (chance, span) => {
  const radius = between(chance, 0.75, 0.95) * span;
  return ({ x, y }) => {
    const distance = Math.hypot(x, y);
    if (distance < 0.2 * radius) return 1;
    return Math.abs(distance - radius) < 0.3 * radius ? 0.8 : 0;
  };
};

/** Stars that rise from one edge and grow rare. */
const rising: Composer = (chance, span) => {
  const up = pick(chance, [0.5, 0.5, 0.25, 0.75]) * Math.PI;
  return ({ x, y }) => {
    const height = (x * Math.cos(up) + y * Math.sin(up)) / span;
    const rare = chance();
    return rare < level(0.55 + 0.75 * height) ? level(0.5 + 0.55 * height + between(chance, -0.1, 0.2)) : 0;
  };
};

/** Stars strewn over the night, near and far. */
const night: Composer = (chance) => {
  return ({ x, y }) => {
    if (Math.hypot(x, y) < 1) return 1;
    return chance() < 0.36 ? between(chance, 0.13, 1) : 0;
  };
};

export const composers: readonly Composer[] = [gathering, gathering, road, halo, rising, night];
