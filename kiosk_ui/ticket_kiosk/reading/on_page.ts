/** What there is to read on the page: elements tell it themselves by `data-say`, in the order in which they stand. */

/** Buttons are named when the focus comes to them; headings, choices and the number are read with the page. */
const READ = "[data-say]:not(.button)";

/** The parts of what lies on top: the question or sheet while there is one, else the page. */
export function partsOnPage(root: ParentNode): string[] {
  const sheets = root.querySelectorAll(".dialog");
  const top = sheets[sheets.length - 1] ?? root;
  return [...top.querySelectorAll<HTMLElement>(READ)].flatMap(said);
}

/** The parts of the thing that has the focus. */
export const partsOf = (element: Element | null): string[] => (element instanceof HTMLElement ? said(element) : []);

/** Several parts of one thing are parted by a space. */
const said = (element: HTMLElement): string[] => (element.dataset["say"] ?? "").split(" ").filter(Boolean);
