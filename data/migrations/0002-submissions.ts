import { submissionsMigration } from "plainform/stores/kysely";

export const { up, down } = submissionsMigration("submissions");
