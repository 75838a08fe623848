import type { FormAction, FormValues } from "plainform/react";
import type { z } from "zod";

/** The states that every component is shown in, in the order in which they are shown. */
export const stateNames = [
  "default",
  "hint",
  "filled",
  "error",
  "error-and-hint",
  "disabled",
  "read-only",
  "pending",
  "long-text",
  "right-to-left",
] as const;

type StateName = (typeof stateNames)[number];

export type Locale = "en" | "de" | "ar";

/** A component in one state. */
export interface State<Props = object> extends Around {
  /** What there is to see, for designers. */
  note?: string;
  /** Instead of, or beside, what the component has in every state. */
  props?: Partial<Props>;
  /** In a form of its own, where the state takes more than other props. */
  instead?: { schema: z.ZodType; render: () => React.ReactNode };
  /** The language and direction of its texts; English unless it says otherwise. */
  locale?: Locale;
}

/** What the form around a component knows. Plain JSON. */
export interface Around {
  /** What was typed before the form was sent, by the name of the control. */
  typed?: FormValues;
  /** What is wrong, by the name of the field. */
  errors?: Readonly<Record<string, string>>;
  /** What is wrong with the form as a whole. */
  formErrors?: readonly string[];
  /** Nothing is wrong with it, and nothing was saved. */
  failed?: boolean;
  /** What was done. */
  message?: string;
  /** The form is on its way. */
  pending?: boolean;
}

/** What the page puts around a component, unless the component is that itself or brings it along. */
export type Surrounding = "Form" | "ErrorSummary" | "SubmitButton" | "StatusMessage";

/** Everything that is shown of a component: in Storybook, at `/states`, in tests and in pictures. */
export interface Specimen<Props = object> {
  group: "Structure" | "Text" | "Choice" | "Other";
  /** Given to it in every state. */
  props: Props;
  /**
   * Called with the props of a state; for a component that is a form by itself, with an action and what is to stand in
   * it, too. A Server Component calls it as well, so it uses no hooks.
   */
  render: (props: Props, action: FormAction, inside?: React.ReactNode) => React.ReactNode;
  /** What a form with just this in it accepts. */
  schema: z.ZodType;
  /** All of them, or a sentence that says why there is none: one that is left out is a compile error. */
  states: Readonly<Record<StateName, State<Props> | string>>;
  /** States that only this component has, by their names. */
  ownStates?: Readonly<Record<string, State<Props>>>;
  brings?: readonly Surrounding[];
}

/** A specimen as a list of all of them can hold it: without the types of its props. */
export type AnySpecimen = Required<Specimen>;

/** Checks a component's states against its props. */
export function specimen<Props extends object>(given: Specimen<Props>): AnySpecimen {
  return { ownStates: {}, brings: [], ...given } as unknown as AnySpecimen;
}

/** The states that there are, by their names: the common ones first. */
export function statesOf(of: AnySpecimen): Map<string, State> {
  const common = stateNames.flatMap((name) => {
    const state = of.states[name];
    return typeof state === "string" ? [] : [[name, state] as const];
  });
  return new Map([...common, ...Object.entries(of.ownStates)]);
}

/** A component with the props of a state, on its own. */
export function renderIn(
  { props, render }: AnySpecimen,
  state: State,
  action: FormAction,
  inside?: React.ReactNode,
): React.ReactNode {
  if (state.instead) return state.instead.render();
  return render({ ...props, ...state.props }, action, inside);
}
