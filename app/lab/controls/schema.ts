import { fieldsOf, noneOf } from "plainform";
import { z } from "zod";

/** A field for every control of the kit, each with an error that it can show. */
export const schema = z.object({
  title: z.string().trim().min(1, "Enter a title").max(80).meta({ label: "Title" }),
  email: z.email().optional().meta({ label: "Email address", autocomplete: "email" }),
  story: z
    .string()
    .trim()
    .max(20, "Story must be 20 characters or fewer")
    .meta({ label: "Story", control: "textarea" }),
  password: z.string().min(3, "Enter a password").meta({ label: "Password", secret: true }),
  code: z
    .string()
    .regex(/^\d{6}$/, "Enter the 6 digits of the code")
    .meta({ label: "Code", autocomplete: "one-time-code" }),
  price: z.number("Enter a price").min(0).meta({ label: "Price" }),
  birthday: z.date("Enter your birthday").meta({ label: "Birthday", autocomplete: "bday" }),
  meeting: z.iso.date("Enter a day").meta({ label: "Day of the meeting", control: "native-date" }),
  opensAt: z.iso.time("Enter a time").meta({ label: "Opens at" }),
  volume: z.number().min(0).max(11).multipleOf(1).meta({ label: "Volume", control: "range" }),
  address: z.object({ city: z.string().max(40).meta({ label: "City" }) }),
  newsletter: z.boolean().meta({ label: "Send me the newsletter" }),
  notify: z.boolean().meta({ label: "Notify me", control: "switch" }),
  size: z
    .enum(["s", "m", "l"], "Choose a size")
    .meta({ label: "Size", options: { s: "Small", m: "Medium", l: "Large" } }),
  country: z.enum(["de", "fr", "jp"], "Choose a country").meta({
    label: "Country",
    control: "select",
    options: { de: "Germany", fr: "France", jp: "Japan" },
  }),
  languages: z
    .array(z.enum(["en", "de", "ar"]))
    .min(1, "Choose a language")
    .meta({
      label: "Languages",
      control: "select",
      options: { en: "English", de: "German", ar: "Arabic" },
    }),
  allergies: z
    .array(z.enum(["nuts", "milk", "none"]))
    .check(noneOf("none", "Choose what you can’t eat, or “None of these”"))
    .meta({ label: "Allergies", options: { nuts: "Nuts", milk: "Milk", none: "None of these" } }),
  payment: z.discriminatedUnion(
    "method",
    [
      z.object({
        method: z.literal("card").meta({ label: "Payment", options: { card: "By card" } }),
        number: z.string().min(4, "Enter the card’s number").meta({ label: "Card number" }),
      }),
      z.object({
        method: z.literal("bank").meta({ options: { bank: "By bank transfer" } }),
        account: z.string().min(1, "Enter the account").meta({ label: "Account" }),
      }),
    ],
    "Choose how you pay",
  ),
  photo: z.file().optional().meta({ label: "Photo" }),
  terms: z.literal(true, "Accept the terms").meta({ label: "I accept the terms" }),
  version: z.int().meta({ label: "Version", control: "hidden" }),
});

export const fields = fieldsOf(schema);
