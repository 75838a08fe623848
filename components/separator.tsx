/**
 * Stands between the controls of a line where nobody reads the style sheet, as in a text browser, which would write
 * “EditDelete”. Renders a `<span>` that is hidden everywhere else, for screen readers too.
 *
 * @example <SubmitButton>Save</SubmitButton> <Separator /> <a href="/notes">Cancel</a>
 */
export function Separator() {
  return <span className="hidden"> | </span>;
}
