import { fieldsOf } from "plainform";
import { z } from "zod";

export const photoSchema = z.object({
  name: z.string().trim().min(1, "Enter a name"),
  photo: z.file().mime("image/png", "Choose a PNG").optional(),
});

export const photoFields = fieldsOf(photoSchema);
