/** Where letters lie, below DATA_DIR: lines that commits write, lines that tell what became of them, and to whom they go. */
export const letterFile = 'outbox/letters.jsonl';
export const markFile = 'outbox/marks.jsonl';
export const targetFile = 'outbox/targets.json';
