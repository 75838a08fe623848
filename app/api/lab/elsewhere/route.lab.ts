/** Another address, to which a button of a form may send it. Answers with the title that came. */
export async function POST(request: Request): Promise<Response> {
  const data = await request.formData();
  return new Response(`Elsewhere: ${data.get("title")}`);
}
