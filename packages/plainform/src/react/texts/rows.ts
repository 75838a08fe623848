/** The buttons of a list in a form. Each is read out with what its row is called, or the list. */
export const rowTexts = {
  /** Where nobody says what a row is. */
  addRow: "Add a row",
  insertRow: "Insert above",
  removeRow: "Remove",
  moveUp: "Move up",
  moveDown: "Move down",
};
