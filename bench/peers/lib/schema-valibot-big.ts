import * as v from "valibot";
import { bigNames } from "./const-big.ts";
export const vBigSchema = v.object(
  Object.fromEntries(
    bigNames.map((n) => [
      n,
      v.pipe(
        v.string("Needs at least 3 characters"),
        v.minLength(3, "Needs at least 3 characters"),
      ),
    ]),
  ),
);
