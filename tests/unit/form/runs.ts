/** How often a property is tried. `TEST_FULL=1` tries it much longer. */
export const runs = process.env.TEST_FULL ? 20_000 : 1_000;
