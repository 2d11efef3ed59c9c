import { parentPort, workerData } from 'node:worker_threads';
import type { StrengthQuestion } from './password-strength.ts';
import { strength } from './strength.ts';

// A thread of its own for one question: see password-strength.ts.
parentPort?.postMessage(strength(workerData as StrengthQuestion));
