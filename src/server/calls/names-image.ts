/** Keys and types of the parts that hold an image or a file, in any dialect. */
const imageNames: ReadonlySet<unknown> = new Set([
  ...['image', 'image_url', 'input_image', 'image_file'],
  ...['file', 'file_id', 'file_url', 'file_data', 'input_file'],
]);

/** Whether a part of a message is meant to show something, even where no image can be made of it: in another dialect's form, or null. */
export function namesImage(parts: readonly object[]): boolean {
  return parts.some(
    (part) => ('type' in part && imageNames.has(part.type)) || Object.keys(part).some((key) => imageNames.has(key)),
  );
}
