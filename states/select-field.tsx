import { fieldsOf } from "plainform";
import { z } from "zod";
import { SelectField, type SelectFieldProps } from "@/components/select-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const places = {
  lisbon: "Lisbon",
  porto: "Porto",
  madrid: "Madrid",
  seville: "Seville",
};
const options = ["lisbon", "porto", "madrid", "seville"] as const;
const schema = z.object({
  city: z.enum(options, "Choose a city").meta({ label: "City", options: places }),
});
const { city } = fieldsOf(schema);

const several = z.object({
  cities: z
    .array(z.enum(options))
    .min(1, "Choose a city")
    .max(2, "Choose 2 cities or fewer")
    .meta({ label: "Cities", options: places }),
});
const { cities } = fieldsOf(several);
const severalInstead = {
  schema: several,
  render: () => <SelectField field={cities} hint="Choose up to 2" />,
};

export const selectField = fieldSpecimen<SelectFieldProps<typeof city>>({
  group: "Choice",
  schema,
  props: { field: city },
  render: (props) => <SelectField {...props} />,
  hint: "Where you pick up your documents",
  words: {
    de: {
      label: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
      hint: "Sie finden sie im Grundbuchauszug unter „Genehmigungszuständigkeitsübertragung“.",
      error:
        "Wählen Sie die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung aus, die für Ihr Flurstück gilt",
      props: {
        options: {
          lisbon: "Rechtsschutzversicherungsgesellschaften und Landwirtschaftskammern im Rheinland",
          porto: "Bayern",
          madrid: "Baden-Württemberg",
          seville: "Mecklenburg-Vorpommern",
        },
      },
    },
    ar: {
      label: "المدينة",
      hint: "حيث تستلم مستنداتك",
      error: "اختر مدينة",
      props: { options: { lisbon: "لشبونة", porto: "بورتو", madrid: "مدريد", seville: "إشبيلية" } },
    },
  },
  filled: { city: "porto" },
  given: { defaultValue: "porto" },
  wrong: { city: "" },
  ownStates: {
    groups: {
      props: { groups: { Portugal: ["lisbon", "porto"], Spain: ["madrid", "seville"] } },
    },
    several: { instead: severalInstead, typed: { cities: ["lisbon", "madrid"] } },
    "several-error": {
      instead: severalInstead,
      typed: { cities: ["lisbon", "porto", "madrid"] },
      errors: { cities: "Choose 2 cities or fewer" },
    },
  },
});
