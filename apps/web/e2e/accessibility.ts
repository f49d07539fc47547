import type { Page } from "playwright-core";

/**
 * What keeps people out of a page, as far as a program can tell: names of controls, order of headings,
 * landmarks, ids, tables, contrast (WCAG 2.2 AA: 4.5 to 1, large letters 3 to 1). Empty when nothing does.
 */
export const barriers = (page: Page): Promise<string[]> => page.evaluate<string[]>(`(${check})()`);

const check = String.raw`() => {
  const found = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isSeen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const told = (it) => it.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  const textOf = (id) => document.getElementById(id)?.textContent.trim() ?? "";
  const nameOf = (it) =>
    (it.getAttribute("aria-labelledby") ?? "").split(/\s+/).map(textOf).join(" ").trim() ||
    (it.getAttribute("aria-label") ?? "").trim() ||
    [...(it.labels ?? [])].map((label) => label.textContent.trim()).join(" ") ||
    (/^(INPUT|SELECT|TEXTAREA)$/.test(it.tagName) ? "" : it.textContent.trim()) ||
    (it.getAttribute("title") ?? "");

  if (!document.documentElement.lang) found.push("no language");
  if (!document.title.includes("·")) found.push("the title names no page: " + document.title);
  for (const [what, selector] of [["main", "main"], ["banner", "body > div > header, header.masthead"], ["foot", "footer"]])
    if (all(selector).length !== 1) found.push(all(selector).length + " landmarks: " + what);
  const navigations = all("nav").map(nameOf);
  if (navigations.some((it) => !it) || new Set(navigations).size < navigations.length)
    found.push("navigations without names of their own: " + navigations.join(", "));

  const headings = all("h1, h2, h3, h4, h5, h6").filter(isSeen);
  if (headings.filter((it) => it.tagName === "H1").length !== 1) found.push("not one first heading");
  let level = 0;
  for (const it of headings) {
    const own = Number(it.tagName[1]);
    if (own > level + 1) found.push("heading level left out before " + told(it));
    level = own;
  }

  for (const it of all("a[href], button, input:not([type=hidden]), select, textarea, [role=img], [role=dialog], progress"))
    if (!it.closest("[aria-hidden=true]") && !nameOf(it)) found.push("no name: " + told(it));
  for (const it of all("img:not([alt])")) found.push("no alternative text: " + told(it));
  for (const it of all("[tabindex]")) if (it.tabIndex > 0) found.push("order of focus set by hand: " + told(it));
  const ids = all("[id]").map((it) => it.id);
  for (const id of new Set(ids.filter((it, at) => ids.indexOf(it) < at))) found.push("id used twice: " + id);
  for (const it of all("[aria-controls], [aria-describedby], [aria-labelledby]"))
    for (const attribute of ["aria-describedby", "aria-labelledby"])
      for (const id of (it.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean))
        if (!document.getElementById(id)) found.push(attribute + " names nothing: " + told(it));
  for (const it of all("th:not([scope])")) found.push("heading of nothing: " + told(it));
  for (const it of all(".scroll").filter(isSeen))
    if (it.scrollWidth > it.clientWidth && !it.querySelector("a, button, input, select") && it.tabIndex < 0)
      found.push("scrolls, but not by keyboard: " + told(it));

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((it, at) => it * a + under[at] * (1 - a));
  const backgroundOf = (it) => {
    const layers = [];
    for (let at = it; at; at = at.parentElement) {
      const layer = rgba(getComputedStyle(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const opacityOf = (it) => {
    let opacity = 1;
    for (let at = it; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const seen = new Set();
  for (const it of all("body *").filter((it) => !it.closest("svg, script, style, option, :disabled"))) {
    if (![...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || !isSeen(it)) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(it);
    const background = backgroundOf(it);
    const [r, g, b, a] = rgba(color);
    const [light, dark] = [luminance(over([r, g, b, a * opacityOf(it)], background)), luminance(background)].sort((x, y) => y - x);
    const contrast = (light + 0.05) / (dark + 0.05);
    const size = Number.parseFloat(fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
    const key = color + background + fontSize;
    if (contrast < needed && !seen.has(key)) {
      seen.add(key);
      found.push("contrast " + contrast.toFixed(2) + ": " + told(it));
    }
  }
  return found;
}`;

/** Whether what has the keyboard shows it: an outline of its own, or one around its field. */
export const showsFocus = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(`(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    for (let at = it; at && at !== document.body; at = at.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) return null;
    }
    return it.outerHTML.slice(0, 140);
  })()`);
