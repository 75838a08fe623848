import { formOptions } from "@tanstack/react-form-nextjs";
import { emptyBig } from "@/packages/plainform/src/const-big.ts";
export const bigOpts = formOptions({ defaultValues: emptyBig as any });
