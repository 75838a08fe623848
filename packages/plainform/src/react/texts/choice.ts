export const choiceTexts = {
  /** The option of a select that stands for no choice. */
  choose: "Choose an option",
  /**
   * The text of a ticked checkbox that is read-only. `no` is that of an unticked one, and `nothing` that of a field
   * without a value.
   */
  yes: "Yes",
  no: "No",
  nothing: "Nothing entered",
  /** The word before the option “none of these”. */
  or: "or",
};
