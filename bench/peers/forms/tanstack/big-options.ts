import { formOptions } from "@tanstack/react-form-nextjs";
import { emptyBig } from "@/lib/const-big.ts";
export const bigOpts = formOptions({ defaultValues: emptyBig as any });
