import { DeveloperError } from "../core/developer-error.ts";
import { processGlobal } from "../core/process-global.ts";
import { rememberedFor, type SubmissionStore } from "./submission-store.ts";

interface Memory {
  /** The oldest answer comes first, since a map keeps the order of insertion. */
  answers: Map<string, { answer: string; until: number }>;
  /** How many characters the keys and answers have together. */
  size: number;
  running: Set<string>;
  hasWarned: boolean;
}

const memory = processGlobal(
  "memory-store",
  (): Memory => ({ answers: new Map(), size: 0, running: new Set(), hasWarned: false }),
);

/**
 * A store in the memory of this process, for development and tests. A form is saved once as long as the process lives and
 * is the only one; in production the store says so in the log. All memory stores of a process share their memory.
 *
 * @param options.maxSize how many characters of keys and answers are remembered; the oldest answer is forgotten first
 */
export function memoryStore({ maxSize = 16_000_000 } = {}): SubmissionStore {
  return {
    isAtomic: false,
    async find(key) {
      return fresh(key);
    },
    async save(key, work) {
      warnInProduction();
      if (memory.running.has(key) || fresh(key) !== undefined) return undefined;
      memory.running.add(key);
      try {
        const answer = await work();
        forget(key);
        memory.answers.set(key, { answer, until: Date.now() + rememberedFor });
        memory.size += key.length + answer.length;
        forgetOld(key, maxSize);
        return answer;
      } finally {
        memory.running.delete(key);
      }
    },
  };
}

function fresh(key: string): string | undefined {
  const entry = memory.answers.get(key);
  return entry && entry.until >= Date.now() ? entry.answer : undefined;
}

/** Forgets what has expired, and of the rest the oldest answers beyond the limit. The newest one is kept in any case. */
function forgetOld(newest: string, maxSize: number): void {
  const now = Date.now();
  for (const [key, { until }] of memory.answers) {
    if (key === newest || (until >= now && memory.size <= maxSize)) break;
    forget(key);
  }
}

function forget(key: string): void {
  const entry = memory.answers.get(key);
  if (!entry) return;
  memory.answers.delete(key);
  memory.size -= key.length + entry.answer.length;
}

function warnInProduction(): void {
  if (memory.hasWarned || process.env.NODE_ENV !== "production") return;
  memory.hasWarned = true;
  console.error(new DeveloperError("PF-701").message);
}
