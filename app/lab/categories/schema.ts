import { fieldsOf } from "plainform";
import { z } from "zod";

/** A category contains categories. */
export const Category = z.object({
  name: z.string().trim().min(1, "Enter a name"),
  get inside() {
    return z.array(Category).meta({ row: "Category", add: "Add a category" });
  },
});

export const fields = fieldsOf(Category);
