"use server";

/** The least that an action can do: to be there. */
export async function readForm(_: FormData): Promise<void> {}
