/** An answer as plain data, which a store can keep. */
export interface StoredResponse {
  status: number;
  /** The headers by their names in lower case. */
  headers: Record<string, string>;
  /** The JSON text; `null` for an answer without a body. */
  body: string | null;
}

/** An operation's result with a status and a location. */
export class OperationResult {
  readonly status: number;
  readonly value: unknown;
  /** The path for the header `Location`, without the base path. */
  readonly location: string;

  constructor(status: number, value: unknown, location: string) {
    this.status = status;
    this.value = value;
    this.location = location;
  }
}
