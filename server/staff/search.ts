/** Search as people type it: without marks, in small letters, by the beginnings of words. */
import { plain } from "../client/plain";

/** Whether each sought word begins a word of the text. */
export function matches(text: string, sought: string): boolean {
  const within = ` ${plain(text)}`;
  return plain(sought).split(" ").every((word) => within.includes(` ${word}`));
}
