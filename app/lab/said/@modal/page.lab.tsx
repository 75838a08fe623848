/** Nothing is on top any more. */
export default function NoModal() {
  return null;
}
