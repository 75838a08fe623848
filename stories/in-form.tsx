import type { Decorator } from "@storybook/nextjs-vite";
import { FormProvider } from "@/components/form-provider.tsx";
import { createSlots } from "@/components/slots.ts";
import { type FormState, idle } from "@/lib/form/state.ts";

/**
 * Puts a story's component into a form that is in a state of which the story's args tell, so that a designer can
 * bring it about in the controls. The form's id is the story's: a documentation page shows many at once.
 */
export function inForm<Args>(
  around: (args: Args) => { state?: Partial<FormState>; pending?: boolean | undefined },
): Decorator<Args> {
  return (Story, { args, id }) => {
    const { state: some, pending = false } = around(args);
    const state = { ...idle, ...some };
    return (
      <FormProvider
        // What was typed is a default value, which a control takes up only when it is made.
        key={JSON.stringify(state.values)}
        id={id}
        state={state}
        pending={pending}
        slots={createSlots(id, state)}
      >
        <Story />
      </FormProvider>
    );
  };
}
