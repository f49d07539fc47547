/** A size in the unit that fits: "812 KB", "21.4 MB"; 1 MB is 1,048,576 bytes. */
export function fileSize(bytes: number, number: (value: number, digits?: number) => string): string {
  if (bytes < 1_048_576) return `${number(Math.max(1, bytes / 1024))} KB`;
  return `${number(bytes / 1_048_576, 1)} MB`;
}
