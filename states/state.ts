import type { FormAction, FormState } from "plainform/react";
import type { z } from "zod";

/** The states of every component, in the order in which they are shown. */
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
  /** The description for designers. */
  note?: string;
  /** The props of this state, which are merged into those of every state. */
  props?: Partial<Props>;
  /** A form of its own, for a state that needs more than other props. */
  instead?: { schema: z.ZodType; render: () => React.ReactNode };
  /** The language of the state's texts; English by default. */
  locale?: Locale;
}

/** The state of the form around a component, as plain JSON. */
export interface Around {
  /** The submitted values, by the name of the control. */
  typed?: FormState["values"];
  /** The errors, by the name of the field. */
  errors?: Readonly<Record<string, string>>;
  /** The errors of the form as a whole. */
  formErrors?: readonly string[];
  /** Whether the form is valid but could not be saved. */
  failed?: boolean;
  /** The success message. */
  message?: string;
  /** Whether the form is being sent. */
  pending?: boolean;
}

/** The components that the page adds around a component, unless it is or contains one of them. */
export type Surrounding = "Form" | "ErrorSummary" | "SubmitButton" | "StatusMessage";

/** All states of a component, for Storybook, `/states`, tests and pictures. */
export interface Specimen<Props = object> {
  group: "Structure" | "Text" | "Choice" | "Other";
  /** The props of every state. */
  props: Props;
  /**
   * Renders the component with the props of a state. A component that is a form itself also gets an action and its
   * children. Server Components call this function too, so it uses no hooks.
   */
  render: (props: Props, action: FormAction, inside?: React.ReactNode) => React.ReactNode;
  /** The schema of a form that contains only this component. */
  schema: z.ZodType;
  /** Each common state, or a sentence that says why the component doesn't have it. A missing one is a compile error. */
  states: Readonly<Record<StateName, State<Props> | string>>;
  /** The states that only this component has, by name. */
  ownStates?: Readonly<Record<string, State<Props>>>;
  brings?: readonly Surrounding[];
}

/** A specimen without the types of its props, for a list of all specimens. */
export type AnySpecimen = Required<Specimen>;

/** Checks a component's states against its props. */
export function specimen<Props extends object>(given: Specimen<Props>): AnySpecimen {
  return { ownStates: {}, brings: [], ...given } as unknown as AnySpecimen;
}

/** Returns the names and states of a specimen, the common ones first. */
export function statesOf(of: AnySpecimen): Map<string, State> {
  const common = stateNames.flatMap((name) => {
    const state = of.states[name];
    return typeof state === "string" ? [] : [[name, state] as const];
  });
  return new Map([...common, ...Object.entries(of.ownStates)]);
}

/** Renders a component with the props of a state, without a form around it. */
export function renderIn(
  { props, render }: AnySpecimen,
  state: State,
  action: FormAction,
  inside?: React.ReactNode,
): React.ReactNode {
  if (state.instead) return state.instead.render();
  return render({ ...props, ...state.props }, action, inside);
}
