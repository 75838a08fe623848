/** Closes the modal. */
export default function NoModal() {
  return null;
}
