/** The largest body that Next's actions accept by default, in bytes. */
export const defaultMaxBodyBytes = 1024 * 1024;

/**
 * Returns the largest body that the application accepts, in bytes. `withPlainform` puts it into the server's bundles.
 */
export function maxBodyBytes(): number {
  return Number(process.env.PLAINFORM_MAX_BODY_BYTES ?? defaultMaxBodyBytes);
}

/** Whether the configuration was made with `withPlainform`. Next has its own limits otherwise. */
export function isConfigured(): boolean {
  return process.env.PLAINFORM_MAX_BODY_BYTES !== undefined;
}
