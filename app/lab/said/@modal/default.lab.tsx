/** Nothing is on top. */
export default function NoModal() {
  return null;
}
