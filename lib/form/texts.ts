/** What the kit itself says about a form as a whole. */
export const texts = {
  foreign:
    "This form was sent from another site, so nothing was saved. Check what you entered and send it again from here.",
  unexpected: (id: string) =>
    `Something went wrong. Nothing was saved. Try again. If it happens again, tell us this code: ${id}.`,
};
