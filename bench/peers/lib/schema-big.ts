import * as z from "zod";
import { bigNames } from "./const-big.ts";
export const bigSchema = z.object(
  Object.fromEntries(
    bigNames.map((n) => [
      n,
      z.string({ error: "Needs at least 3 characters" }).min(3, "Needs at least 3 characters"),
    ]),
  ),
);
