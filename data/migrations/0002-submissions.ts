import { submissionsMigration } from "@/lib/stores/submissions-table.ts";

export const { up, down } = submissionsMigration("submissions");
