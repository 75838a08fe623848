import { registerHooks } from "node:module";

/**
 * Lets tests import components: they name Next's modules as its bundler knows them, without the extension that Node
 * asks for, since the package lists no exports.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    next(/^next\/\w+$/.test(specifier) ? `${specifier}.js` : specifier, context),
});
