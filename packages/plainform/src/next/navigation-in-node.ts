/**
 * The replacement for "next/navigation" when Node runs the package without Next's bundler, as in a unit test of an
 * action. That module imports hooks that React lacks under its server condition. `package.json` chooses between the two
 * by a condition that Node has and bundlers don't.
 */
export { redirect } from "next/dist/client/components/redirect.js";
export { unstable_rethrow } from "next/dist/client/components/unstable-rethrow.js";
