/** The largest request body that this application reads, in bytes. proxy.ts answers 413 to larger ones. */
export const maxBodyBytes = 8 * 1024 * 1024;

/** How long requests that have begun may go on after SIGTERM, in milliseconds: container runtimes kill after ten seconds. */
export const shutdownGrace = 8_000;
