/** The header that has the method of a request when it is one that Next doesn't know, such as `TRACE`. */
export const unknownMethod = "plainform-method";
