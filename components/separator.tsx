/**
 * Separates the controls of a line in a browser without style sheets, such as a text browser, which would write
 * “EditDelete”. It renders a `<span>` that is hidden everywhere else, also for screen readers.
 *
 * @example <SubmitButton>Save</SubmitButton> <Separator /> <a href="/notes">Cancel</a>
 */
export function Separator() {
  return <span className="hidden"> | </span>;
}
