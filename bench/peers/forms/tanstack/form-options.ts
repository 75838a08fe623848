import { formOptions } from "@tanstack/react-form-nextjs";
import { emptyValues } from "@/lib/const.ts";
export const formOpts = formOptions({ defaultValues: emptyValues as any });
