/** The buttons of a list in a form. Screen readers read each with the name of its row or of the list. */
export const rowTexts = {
  /** The text for a list whose rows have no name of their own. */
  addRow: "Add a row",
  insertRow: "Insert above",
  removeRow: "Remove",
  moveUp: "Move up",
  moveDown: "Move down",
};
