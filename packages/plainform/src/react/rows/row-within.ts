import { defaultTextsOf } from "../default-texts.ts";
import type { RowContextValue } from "./row-context.ts";

/**
 * Makes the context of a row, within the surrounding row if there is one.
 *
 * @param list the list's name, with the surrounding row's number
 * @param value the row's default
 */
export function rowWithin(
  around: RowContextValue | undefined,
  list: string,
  index: number,
  value: unknown,
): RowContextValue {
  const own = `${list}[${index}]`;
  const row: RowContextValue = {
    shownOf: (name) => defaultTextsOf(row.defaultOf(name)),
    nameOf(name) {
      const within = around ? around.nameOf(name) : name;
      return within.startsWith(`${list}[]`) ? own + within.slice(list.length + 2) : within;
    },
    defaultOf(name) {
      if (!name.startsWith(own)) return around?.defaultOf(name);
      const path = name.slice(own.length).match(/[^.[\]]+/g) ?? [];
      return path.reduce<unknown>(
        (part, key) => (part as { [key: string]: unknown })?.[key],
        value,
      );
    },
  };
  return row;
}
