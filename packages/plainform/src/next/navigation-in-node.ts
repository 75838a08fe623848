/**
 * What stands for "next/navigation" where Node runs the package without Next's bundler, as in a unit test of an action:
 * that module asks React for what it lacks under its server condition. `package.json` chooses between them, by a
 * condition that Node has and no bundler.
 */
export { redirect } from "next/dist/client/components/redirect.js";
export { unstable_rethrow } from "next/dist/client/components/unstable-rethrow.js";
