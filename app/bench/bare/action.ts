"use server";

/** An action that does nothing. */
export async function readForm(_: FormData): Promise<void> {}
