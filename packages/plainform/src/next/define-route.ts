import "server-only";
import { createDefineRoute } from "../http/define-route.ts";
import { nextFramework } from "./next-framework.ts";

/** Makes the Route Handlers of a file `route.ts`. */
export const defineRoute = createDefineRoute(nextFramework);
