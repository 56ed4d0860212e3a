/** Search as people type it: without marks, in small letters, by the beginnings of words. */

/** "Đất đai – Môi trường" → "dat dai moi truong". */
export const plain = (text: string): string =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/** Whether each sought word begins a word of the text. */
export function matches(text: string, sought: string): boolean {
  const within = ` ${plain(text)}`;
  return plain(sought).split(" ").every((word) => within.includes(` ${word}`));
}
