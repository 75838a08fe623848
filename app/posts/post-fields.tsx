import { FieldArray } from "@/components/field-array.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import type { PostFields as Fields, PostInput } from "@/schemas/post.ts";

/** The fields of a post, for the form that adds one and the form that edits one. */
export function PostFields({ fields, post }: { fields: Fields; post?: PostInput | undefined }) {
  return (
    <>
      <TextField field={fields.title} label="Title" defaultValue={post?.title} />
      <TextAreaField field={fields.content} label="Content" defaultValue={post?.content} />
      <FieldArray
        field={fields.links}
        legend="Links"
        hint="Up to 5, for what belongs to the post."
        rowLabel="Link"
        addLabel="Add a link"
        defaultValue={post?.links}
      >
        <TextField field={fields.links.item.label} label="What it is called" />
        <TextField
          field={fields.links.item.url}
          label="Web address"
          hint="For example, https://example.com"
        />
      </FieldArray>
    </>
  );
}
