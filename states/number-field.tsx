import { fieldsOf } from "plainform";
import { z } from "zod";
import { NumberField, type NumberFieldProps } from "@/components/number-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  price: z
    .number("Enter a price, like 12.50")
    .min(1, "Price must be 1 or more")
    .meta({ label: "Price in euros" }),
});
const { price } = fieldsOf(schema);

export const numberField = fieldSpecimen<NumberFieldProps<typeof price>>({
  group: "Text",
  schema,
  props: { field: price },
  render: (props) => <NumberField {...props} />,
  hint: "Including tax",
  words: {
    de: {
      label: "Höhe der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsgebühr in Euro",
      hint: "Sie finden sie auf jedem Schreiben der Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind.",
      error:
        "Geben Sie die Höhe der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsgebühr ein",
      props: { suffix: "Euro" },
    },
    ar: {
      label: "السعر باليورو",
      hint: "شامل الضريبة",
      error: "أدخل سعرًا",
      props: { suffix: "يورو" },
    },
  },
  filled: { price: "12.50" },
  given: { defaultValue: 12.5 },
  wrong: { price: "twelve" },
  ownStates: {
    "prefix-and-suffix": { props: { prefix: "€", suffix: "a month" }, typed: { price: "12.50" } },
  },
});
