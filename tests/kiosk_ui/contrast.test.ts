import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Theme = Record<string, string>;

const css = readFileSync(new URL("../../kiosk_ui/design/tokens.css", import.meta.url), "utf8");

/** The colours that a block of tokens.css sets. */
function colours(selector: string): Theme {
  const block = css.slice(css.indexOf(selector)).split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]));
}

const light = colours(":root");
const THEMES: Record<string, Theme> = {
  light, dark: { ...light, ...colours('[data-theme="dark"]') }, high: { ...light, ...colours('[data-contrast="high"]') },
};

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(theme[one] ?? ""), luminance(theme[other] ?? "")].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ["ink", "paper"], ["ink", "sheet"], ["ink", "paper-deep"], ["ink", "leaf-pale"], ["ink", "gold-pale"], ["ink-soft", "paper"], ["ink-soft", "sheet"],
  ["ink-soft", "paper-deep"], ["ink-soft", "leaf-pale"], ["leaf", "paper"], ["leaf", "sheet"], ["leaf", "leaf-pale"], ["leaf", "paper-deep"], ["on-leaf", "leaf"],
  ["on-leaf", "leaf-deep"], ["on-gold", "gold"], ["red", "sheet"], ["red", "paper"], ["red", "red-pale"], ["on-red", "red"], ["paper", "ink"],
];
const LINES = [["line-strong", "paper"], ["line-strong", "sheet"], ["line-strong", "paper-deep"], ["leaf", "sheet"], ["ink", "gold"], ["gold", "leaf"]];

test.each(Object.keys(THEMES))("text of theme %s is readable (4.5 : 1)", (name) => {
  const poor = TEXT.filter(([one = "", other = ""]) => contrast(THEMES[name]!, one, other) < 4.5);
  expect(poor).toEqual([]);
});

test("asked for at the kiosk, text is readable to weak eyes (7 : 1, WCAG 1.4.6), and so are the lines around what is touched", () => {
  const poor = [...TEXT, ["line-strong", "paper"], ["line-strong", "sheet"], ["line", "sheet"]].filter(([one = "", other = ""]) => contrast(THEMES["high"]!, one, other) < 7);
  expect(poor).toEqual([]);
});

test.each(["light", "high"])("lines and focus of theme %s are seen (3 : 1)", (name) => {
  const poor = LINES.filter(([one = "", other = ""]) => contrast(THEMES[name]!, one, other) < 3);
  expect(poor).toEqual([]);
});

test("focus and lines on lacquer are seen (3 : 1)", () => {
  const pairs = [["line-strong", "paper"], ["line-strong", "sheet"], ["gold", "paper"], ["gold", "sheet"]];
  expect(pairs.filter(([one = "", other = ""]) => contrast(THEMES["dark"]!, one, other) < 3)).toEqual([]);
});
