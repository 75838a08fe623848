export const choiceTexts = {
  /** Of a select, while nothing is chosen. */
  choose: "Choose an option",
  /** What a box that can't be changed says, and any field that has nothing to show. */
  yes: "Yes",
  no: "No",
  nothing: "Nothing entered",
  /** Before the option that means none of the others. */
  or: "or",
};
