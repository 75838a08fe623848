/** The buttons of a row in a form. Each is read out with what the row is called. */
export const rowTexts = {
  insertRow: "Insert above",
  removeRow: "Remove",
  moveUp: "Move up",
  moveDown: "Move down",
};
