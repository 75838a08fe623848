import type { Decorator, StoryObj } from "@storybook/nextjs-vite";
import { parseForm } from "plainform";
import { type FormAction, FormStateProvider, idle } from "plainform/react";
import { fn } from "storybook/test";
import { formStateOf } from "@/states/form-state.ts";
import {
  type AnySpecimen,
  type Around,
  type Locale,
  renderIn,
  type State,
  statesOf,
} from "@/states/state.ts";
import { StateForm } from "@/states/state-form.tsx";
import { plays } from "./plays.ts";
import { doing, localeOf, looking } from "./toolbar.ts";

/** The props of a component and the state of the form around it. */
type Args = Around & Record<string, unknown>;
type Story = StoryObj<Args>;

const around = (description: string, control: "object" | "text" | "boolean") => ({
  control,
  description,
  table: { category: "State of the form around" },
});

const argTypes = {
  typed: around("What was typed before the form was sent, by the name of the control.", "object"),
  errors: around("What is wrong, by the name of the field.", "object"),
  formErrors: around("What is wrong with the form as a whole.", "object"),
  failed: around("Nothing is wrong with it, and nothing was saved.", "boolean"),
  message: around("What was done.", "text"),
  pending: around("The form is on its way.", "boolean"),
};

/**
 * Makes the stories of a component from the manifest: their shared settings, and a function that makes the story of a state.
 *
 * @param whole whether the component is shown inside its form, which can be sent and answers like the server
 * @example
 * const { meta, story } = fromManifest(textField);
 * export default { ...meta, title: "Components/TextField", component: TextField };
 * export const Default = story("default");
 */
export function fromManifest(of: AnySpecimen, { whole = false } = {}) {
  const render = (args: Args, { globals, parameters, id }: Parameters<Decorator>[1]) => {
    const locale = localeOf({ globals, parameters });
    const state = inWords(of, stateFrom(args, parameters.state), locale);
    const action = fn<FormAction>(answerOf(state.instead?.schema ?? of.schema));
    if (whole) return <StateForm specimen={of} state={state} action={action} />;
    const formState = formStateOf(state);
    return (
      <FormStateProvider
        // A typed value is a default value, which a control uses only when it is mounted.
        key={JSON.stringify(formState)}
        id={id}
        state={formState}
        pending={state.pending ?? false}
      >
        {renderIn(of, state, action)}
      </FormStateProvider>
    );
  };

  return {
    meta: { argTypes, render },
    story(name: string, play?: Story["play"]): Story {
      const state = statesOf(of).get(name);
      if (!state) throw new Error(`The manifest has no state “${name}” of this component`);
      const { note, props, instead: _, locale, ...known } = state;
      return {
        name: inSentence(name),
        args: { ...(state.instead ? {} : { ...of.props, ...props }), ...known },
        parameters: {
          locale: locale ?? "en",
          state,
          docs: { description: { story: note } },
        },
        ...(name === "long-text" && {
          globals: { viewport: { value: "mobile1", isRotated: false } },
        }),
        play: async (context) => {
          const shown = inWords(of, stateFrom(context.args, state), localeOf(context));
          await looking(async (seen: typeof context) => plays[name]?.(seen, shown))(context);
          if (play) await doing(async (done: typeof context) => play(done))(context);
        },
      };
    },
  };
}

/** Returns the state that a designer has chosen in the controls. */
function stateFrom(args: Args, { instead, locale }: State): State {
  const { typed, errors, formErrors, failed, message, pending, ...props } = args;
  const known = { typed, errors, formErrors, failed, message, pending };
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    props,
    ...(instead && { instead }),
    ...(locale && { locale }),
  };
}

/** Returns the state with its texts in a language, if the manifest has them. */
function inWords(of: AnySpecimen, state: State, locale: Locale): State {
  if (locale === (state.locale ?? "en")) return state;
  const sample = [of.states["long-text"], of.states["right-to-left"]].find(
    (other): other is State => typeof other === "object" && other.locale === locale,
  );
  const { hint, ...props } = (sample?.props ?? {}) as { hint?: string };
  const own = state.props as { hint?: string };
  const errors = Object.entries(state.errors ?? {}).map(([name, message]) => [
    name,
    sample?.errors?.[name] ?? message,
  ]);
  return {
    ...state,
    locale,
    props: { ...own, ...props, ...(own?.hint && hint && { hint }) },
    ...(state.errors && { errors: Object.fromEntries(errors) }),
  };
}

/** Answers like a Server Action with `submit`, without a server. */
function answerOf(schema: AnySpecimen["schema"]): FormAction {
  return async (_, data) => {
    const parsed = parseForm(schema, data);
    const submission = crypto.randomUUID();
    if (parsed.success) return { ...idle, status: "success", message: "Sent", submission };
    const { fieldErrors, formErrors, values } = parsed;
    return { status: "invalid", fieldErrors, formErrors, values, submission };
  };
}

/** `error-and-hint` → `Error and hint` */
function inSentence(name: string): string {
  return name === "read-only"
    ? "Read-only"
    : name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
