import { font, type Picture } from "@ouhe/pictures";
import { renderSvg } from "@ouhe/pictures/svg";
import { escapeHtml, type Html, html, trusted } from "./html.ts";

/** Width of a picture in CSS pixels: that of the text on A4. */
export const fullWidth = 680;

/** A picture under the sentence that says what it shows. */
export function figureOf(
  picture: Picture,
  { width = fullWidth, height }: { width?: number; height?: number } = {},
): Html {
  const drawn = renderSvg(picture, height === undefined ? { width } : { width, height });
  const labelled = withSingleQuotes(drawn).replace(
    "<svg ",
    `<svg role="img" aria-label="${escapeHtml(picture.sentence)}" `,
  );
  return html`<figure><figcaption>${picture.sentence}</figcaption><div class="scroll picture">${trusted(labelled)}</div></figure>`;
}

/** The renderer puts the font's name into a quoted attribute as it is, double quotes and all. */
const withSingleQuotes = (drawn: string) => drawn.replaceAll(font, font.replaceAll('"', "'"));
