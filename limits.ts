/** How long requests that have begun may go on after SIGTERM, in milliseconds: container runtimes kill after ten seconds. */
export const shutdownGrace = 8_000;
