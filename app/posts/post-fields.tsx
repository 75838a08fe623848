import { FieldArray } from "@/components/field-array.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { type PostInput, postFields } from "@/schemas/post.ts";

/** The fields of a post, the same wherever one is written or edited. */
export function PostFields({ post }: { post?: PostInput | undefined }) {
  return (
    <>
      <TextField field={postFields.title} label="Title" defaultValue={post?.title} />
      <TextAreaField field={postFields.content} label="Content" defaultValue={post?.content} />
      <FieldArray
        field={postFields.links}
        legend="Links"
        hint="Up to 5, for what belongs to the post."
        rowLabel="Link"
        addLabel="Add a link"
        defaultValue={post?.links}
      >
        <TextField field={postFields.links.item.label} label="What it is called" />
        <TextField
          field={postFields.links.item.url}
          label="Web address"
          hint="For example, https://example.com"
        />
      </FieldArray>
    </>
  );
}
