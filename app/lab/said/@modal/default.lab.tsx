/** Shows no modal. */
export default function NoModal() {
  return null;
}
