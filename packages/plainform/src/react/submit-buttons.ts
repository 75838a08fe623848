import { turnsUntil } from "./turns-until.ts";

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

/** What decides what a submit button does. */
export type SubmitAttributes = Pick<React.ComponentProps<"button">, (typeof deciding)[number]>;

/**
 * The submit buttons that the application gave a form, while the server renders it. The kit's own buttons stand before
 * them and do the same, so that they have to wait for them.
 */
export interface SubmitButtons {
  /** In the order in which they are rendered. */
  readonly known: readonly SubmitAttributes[];
  /** Notes one. */
  join(button: SubmitAttributes): void;
  /** Comes back when the first is known, and soon where there is none. */
  first(): Promise<void>;
}

/** A thirtieth of a second: a form whose buttons are none of the kit's waits in vain, with each page. */
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
      // The same promise each time, because React renders what waits for it again.
      first ??= Promise.race([joined, turnsUntil(() => known.length > 0, turns)]);
      return first;
    },
  };
}
