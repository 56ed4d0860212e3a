/** The languages of a centre beside Vietnamese and English, as one list of codes and names. */

export interface Further { code: string; name: string }

const WRITTEN = ["vi", "en"];

/** Those beside Vietnamese and English, in the centre's order. */
export const others = (codes: readonly string[], names: Readonly<Record<string, string>>): Further[] =>
  codes.filter((code) => !WRITTEN.includes(code)).map((code) => ({ code, name: names[code] ?? "" }));

export const replaced = (all: readonly Further[], at: number, by: Further): Further[] => all.map((one, index) => (index === at ? by : one));

/** As the centre keeps them: Vietnamese first, names of the further ones alone. */
export const named = (english: boolean, further: readonly Further[]): { languages: string[]; language_names: Record<string, string> } => ({
  languages: ["vi", ...(english ? ["en"] : []), ...further.map((one) => one.code)],
  language_names: Object.fromEntries(further.map((one) => [one.code, one.name])),
});
