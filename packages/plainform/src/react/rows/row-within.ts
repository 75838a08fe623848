import { defaultTextsOf } from "../default-texts.ts";
import type { RowContextValue } from "./row-context.ts";

/**
 * A row within the row around it, if any.
 *
 * @param list the list's name, in the row around
 * @param value what the row shows before anything was entered
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
