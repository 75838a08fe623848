import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { type PostInput, postFields } from "@/schemas/post.ts";

/** The fields of a post, the same wherever one is written or edited. */
export function PostFields({ post }: { post?: PostInput | undefined }) {
  return (
    <>
      <TextField field={postFields.title} label="Title" defaultValue={post?.title} />
      <TextAreaField field={postFields.content} label="Content" defaultValue={post?.content} />
    </>
  );
}
