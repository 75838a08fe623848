/** The largest request body that this application reads, in bytes. proxy.ts answers 413 to larger ones. */
export const maxBodyBytes = 8 * 1024 * 1024;
