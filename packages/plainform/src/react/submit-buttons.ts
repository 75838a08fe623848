import { waitUntil } from "./wait-until.ts";

const deciding = [
  "name",
  "value",
  "disabled",
  "formAction",
  "formEncType",
  "formMethod",
  "formNoValidate",
  "formTarget",
] as const;

/** The attributes that decide what a submit button does. */
export type SubmitAttributes = Pick<React.ComponentProps<"button">, (typeof deciding)[number]>;

/**
 * The submit buttons that the application gave a form, while the server renders it. The kit's own buttons stand before
 * them in the HTML and copy the first one, so they wait for it.
 */
export interface SubmitButtons {
  /** The buttons' attributes, in the order of rendering. */
  readonly known: readonly SubmitAttributes[];
  /** Adds a button. */
  join(button: SubmitAttributes): void;
  /** Resolves once the first button is known, or after a few turns of the event loop if there is none. */
  first(): Promise<void>;
}

/** About a thirtieth of a second in all. A form whose buttons aren't the kit's waits that long on every page. */
const turns = 9;

export function createSubmitButtons(): SubmitButtons {
  const known: SubmitAttributes[] = [];
  let tell = () => {};
  const joined = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let first: Promise<void> | undefined;
  return {
    known,
    join(button) {
      known.push(Object.fromEntries(deciding.map((name) => [name, button[name]])));
      tell();
    },
    first() {
      // The promise is the same each time, because React renders a suspended component again.
      first ??= Promise.race([joined, waitUntil(() => known.length > 0, turns)]);
      return first;
    },
  };
}
