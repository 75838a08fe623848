import { fieldsOf, noneOf } from "plainform";
import { z } from "zod";
import { CheckboxGroup, type CheckboxGroupProps } from "@/components/checkbox-group.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  allergies: z
    .array(z.enum(["nuts", "milk", "eggs", "none"]))
    .min(1, "Choose what you can’t eat, or “None of these”")
    .check(noneOf("none", "Choose what you can’t eat, or “None of these”, but not both"))
    .meta({
      label: "What can’t you eat?",
      options: { nuts: "Nuts", milk: "Milk", eggs: "Eggs", none: "None of these" },
    }),
});
const { allergies } = fieldsOf(schema);

export const checkboxGroup = fieldSpecimen<CheckboxGroupProps<typeof allergies>>({
  group: "Choice",
  schema,
  props: { field: allergies },
  render: (props) => <CheckboxGroup {...props} />,
  hint: "Choose all that apply",
  words: {
    de: {
      label:
        "Welche Rechtsschutzversicherungsgesellschaften sind an Ihrem Grundstücksverkehrsgenehmigungsverfahren beteiligt?",
      hint: "Wählen Sie alle aus, deren Kostenübernahmebestätigungsschreiben Ihnen vorliegt.",
      error:
        "Wählen Sie die beteiligten Rechtsschutzversicherungsgesellschaften aus oder „Keine davon“",
      props: {
        options: {
          nuts: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
          milk: "Hinterbliebenenversorgungsanstalt der nordwestdeutschen Binnenschifffahrtsunternehmen",
          eggs: "Landwirtschaftliche Sozialversicherung",
          none: "Keine davon",
        },
      },
    },
    ar: {
      label: "ما الذي لا يمكنك أكله؟",
      hint: "اختر كل ما ينطبق",
      error: "اختر ما لا يمكنك أكله أو «لا شيء مما سبق»",
      props: {
        options: { nuts: "المكسرات", milk: "الحليب", eggs: "البيض", none: "لا شيء مما سبق" },
      },
    },
  },
  filled: { allergies: ["nuts", "eggs"] },
  given: { defaultValue: ["nuts", "eggs"] },
  empty: {},
  wrong: { allergies: ["nuts", "none"] },
  ownStates: {
    "hints-of-options": {
      props: { hints: { nuts: "Peanuts too", milk: "Also butter, cream and cheese" } },
    },
  },
});
