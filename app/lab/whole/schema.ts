import { fieldsOf } from "plainform";
import { z } from "zod";

const town = z.string().trim();

/** Groups that may have an error as a whole: a group, a group in a row, a row, a tuple and unions. */
export const schema = z
  .object({
    name: z.string().trim().min(1, "Enter a name").meta({ label: "Name" }),
    address: z.object({
      street: town.meta({ label: "Street" }),
      city: town.meta({ label: "City" }),
    }),
    span: z.tuple([town.meta({ label: "From" }), town.meta({ label: "To" })]),
    stays: z
      .array(
        z.object({
          place: z.object({ town, country: town }),
          nights: z.array(z.object({ note: town })).default([]),
        }),
      )
      .max(40)
      .default([])
      .meta({ label: "Stays", row: "Stay", add: "Add a stay" }),
    payment: z.discriminatedUnion("by", [
      z.object({ by: z.literal("card"), number: town }),
      z.object({ by: z.literal("bank"), iban: town }),
    ]),
    contact: z.union([z.object({ email: town }), z.object({ phone: town })]),
  })
  .superRefine(({ address, span, stays, payment, contact }, { addIssue }) => {
    const refuse = (path: PropertyKey[], message: string) =>
      addIssue({ code: "custom", path, message, input: undefined });
    if (address.city && !address.street) refuse(["address"], "Enter a street for the city");
    if (span[0] > span[1]) refuse(["span"], "Enter the end after the beginning");
    if (payment.by === "card") refuse(["payment"], "Pay by bank transfer this time");
    if ("phone" in contact && contact.phone === "0") refuse(["contact"], "Say how we reach you");
    for (const [i, { place, nights }] of stays.entries()) {
      if (place.town && !place.country) refuse(["stays", i, "place"], "Enter the town’s country");
      if (!place.town) refuse(["stays", i], "Say where this stay is");
      for (const [j, { note }] of nights.entries()) {
        if (note === "wrong") refuse(["stays", i, "nights", j, "note"], "Write another note");
      }
    }
  });

export const fields = fieldsOf(schema);
