export type Entries = readonly (readonly [name: string, value: string | File])[];

/** `formData(["a", "1"], ["b", "2"])` */
export function formData(...entries: Entries): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

/** What a browser sends for a file input with nothing chosen. */
export const noFile = new File([], "", { type: "application/octet-stream" });
