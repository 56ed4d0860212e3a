/** Search as people type it: without marks, in small letters. */

/** "Đất đai" → "dat dai". */
export const plain = (text: string): string =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

/** Whether each sought word stands somewhere in the text. */
export function matches(text: string, sought: string): boolean {
  const within = plain(text);
  return plain(sought).split(" ").every((word) => within.includes(word));
}
