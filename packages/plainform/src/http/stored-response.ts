/** An answer as plain data, so that it can be kept and given again. */
export interface StoredResponse {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  /** JSON, or nothing. */
  body: string | null;
}

/** What an operation answers when a value alone doesn't say it all. */
export class OperationResult {
  readonly status: number;
  readonly value: unknown;
  /** The path of the application that the header `Location` is to name. */
  readonly location: string;

  constructor(status: number, value: unknown, location: string) {
    this.status = status;
    this.value = value;
    this.location = location;
  }
}
