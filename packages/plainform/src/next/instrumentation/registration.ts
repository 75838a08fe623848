import { processGlobal } from "../../core/process-global.ts";

/** Whether `register` has prepared the server of this process. */
export const registration = processGlobal("registration", () => ({ isDone: false }));
