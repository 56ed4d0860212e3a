/** Text as it is compared in a search. */

/** "Đất đai – Môi trường" → "dat dai moi truong": marks and case gone, anything else than letters and digits a space. */
export function plain(text: string): string {
  const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, " ").trim();
}
