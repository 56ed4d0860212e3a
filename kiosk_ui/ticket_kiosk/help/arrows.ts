/** A keypad or a switch on a cable: the arrows go from thing to thing as they stand, Escape goes one step back, and one key turns the voice on
 * for who cannot see where it is turned on. Tab and Enter are the browser's. */
import { useEffect } from "preact/hooks";

export interface Place { left: number; top: number; right: number; bottom: number }

export type Way = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** Aside counts so much more than ahead: a keypad goes along the row or column that the eye sees. */
const ASIDE = 3;

/** Which of `places` comes next that way, -1 when none does. Nearest edges count; what overlaps across the way is not aside. */
export function nextPlace(from: Place, places: readonly Place[], way: Way): number {
  const costs = places.map((place) => cost(from, place, way));
  const least = Math.min(...costs);
  return Number.isFinite(least) ? costs.indexOf(least) : -1;
}

function cost(from: Place, to: Place, way: Way): number {
  const isAcross = way === "ArrowLeft" || way === "ArrowRight";
  const ahead = { ArrowRight: to.left - from.right, ArrowLeft: from.left - to.right, ArrowDown: to.top - from.bottom, ArrowUp: from.top - to.bottom }[way];
  const aside = isAcross ? gap(from.top, from.bottom, to.top, to.bottom) : gap(from.left, from.right, to.left, to.right);
  return ahead < -1 ? Infinity : Math.max(0, ahead) + ASIDE * aside;
}

/** Between two stretches of a line; 0 where they overlap. */
const gap = (a0: number, a1: number, b0: number, b1: number): number => Math.max(0, b0 - a1, a0 - b1);

const REACHABLE = "button:not(:disabled), input:not(:disabled)";

/** The things that can have the focus now: of the sheet that lies on top, else of the page. */
function stops(): HTMLElement[] {
  const sheets = document.querySelectorAll(".dialog");
  const top = sheets[sheets.length - 1] ?? document;
  return [...top.querySelectorAll<HTMLElement>(REACHABLE)].filter((one) => one.offsetParent !== null || getComputedStyle(one).position === "fixed");
}

const isWay = (key: string): key is Way => ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(key);

/** Sideways the arrows belong to a field in which somebody types. */
const isTyping = (way: Way): boolean => document.activeElement instanceof HTMLInputElement && (way === "ArrowLeft" || way === "ArrowRight");

function go(way: Way): void {
  const all = stops();
  const here = document.activeElement;
  const others = all.filter((one) => one !== here);
  const isNowhere = !here || here === document.body;
  const at = isNowhere ? 0 : nextPlace(here.getBoundingClientRect(), others.map((one) => one.getBoundingClientRect()), way);
  others[at]?.focus();
}

/** F1 of a keyboard, the star of a pad of digits. */
const SPEAKS = ["F1", "*"];

/** `back` is one step towards the start; sheets close themselves. `voice` turns the reading on or off. */
export function useKeys(back: () => void, voice: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (SPEAKS.includes(event.key)) {
        event.preventDefault();
        voice();
      }
      if (isWay(event.key) && !isTyping(event.key)) {
        event.preventDefault();
        go(event.key);
      }
      if (event.key === "Escape" && !document.querySelector(".dialog")) back();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
