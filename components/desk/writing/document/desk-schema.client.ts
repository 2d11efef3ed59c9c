import { objectViews } from '../object-views.client.tsx';
import { listNodes } from './list-nodes.ts';
import { storyMarks } from './story-marks.ts';
import { tableNodes } from './table-nodes.ts';
import { textNodes } from './text-nodes.ts';

/** `storySchema`, with the views of the blocks that are one thing. */
export const deskSchema = [...textNodes, ...listNodes, ...tableNodes, ...objectViews, ...storyMarks];
