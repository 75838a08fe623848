/** Checks all rules of a schema in the browser, by React Hook Form. */

export { lazySchema } from "./react/react-hook-form/lazy-schema.ts";
export { useReactHookForm } from "./react/react-hook-form/use-react-hook-form.ts";
