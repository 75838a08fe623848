import { type APIResponse, expect } from "@playwright/test";

/** What the JSON API says of an error, as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) lays down. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { pointer?: string; parameter?: string; detail: string }[];
}

/** An answer is a problem document of that status. Gives the document. */
export async function expectProblem(answer: APIResponse, status: number): Promise<Problem> {
  const text = await answer.text();
  expect(answer.status(), text).toBe(status);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  const problem: Problem = JSON.parse(text);
  expect(problem).toMatchObject({
    type: "about:blank",
    title: expect.stringMatching(/^[A-Z]/),
    status,
    detail: expect.stringMatching(/^[A-Z]/),
  });
  return problem;
}
