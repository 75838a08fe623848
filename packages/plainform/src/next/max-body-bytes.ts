/** What Next's actions take of a body unless they are configured otherwise. */
export const defaultMaxBodyBytes = 1024 * 1024;

/** The largest body that the application takes, in bytes: `withPlainform` puts it into the bundles of the server. */
export function maxBodyBytes(): number {
  return Number(process.env.PLAINFORM_MAX_BODY_BYTES ?? defaultMaxBodyBytes);
}

/** Whether the configuration went through `withPlainform`. Without it Next has limits of its own. */
export function isConfigured(): boolean {
  return process.env.PLAINFORM_MAX_BODY_BYTES !== undefined;
}
