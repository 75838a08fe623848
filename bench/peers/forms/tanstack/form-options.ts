import { formOptions } from "@tanstack/react-form-nextjs";
import { emptyValues } from "@/packages/plainform/src/const.ts";
export const formOpts = formOptions({ defaultValues: emptyValues as any });
