import { listNodes } from './list-nodes.ts';
import { objectNodes } from './object-nodes.ts';
import { storyMarks } from './story-marks.ts';
import { tableNodes } from './table-nodes.ts';
import { textNodes } from './text-nodes.ts';

/** The blocks and marks of the reader's page, and no others: what can not be said here can not be typed or pasted. */
export const storySchema = [...textNodes, ...listNodes, ...tableNodes, ...objectNodes, ...storyMarks];
