/** Every word of the staff's pages is there in both languages. */
import { afterEach, expect, it } from "vitest";
import { words as countersWords } from "../../server/staff/admin/counters/words";
import { words as peopleWords } from "../../server/staff/admin/people/words";
import { words as rolesWords } from "../../server/staff/admin/roles/words";
import { words as servicesWords } from "../../server/staff/admin/services/words";
import { words as setupWords } from "../../server/staff/admin/setup/words";
import { words as textsWords } from "../../server/staff/admin/texts/words";
import { words as devicesWords } from "../../server/staff/admin/devices/words";
import { words as adminWords } from "../../server/staff/admin/shell/words";
import { words as consoleWords } from "../../server/staff/console/words";
import { words as floorWords } from "../../server/staff/floor/words";
import { words as launcherWords } from "../../server/staff/launcher/words";
import { language } from "../../server/staff/sign_in/language";
import { words as signInWords } from "../../server/staff/sign_in/words";
import { words as trayWords } from "../../server/staff/tray/words";

const PAGES = { adminWords, devicesWords, countersWords, peopleWords, rolesWords, servicesWords, setupWords, textsWords, consoleWords, floorWords, launcherWords, signInWords, trayWords };

/** Path → text, functions called with plain figures. */
function texts(table: unknown, path = ""): [string, string][] {
  if (typeof table === "string") return [[path, table]];
  if (typeof table === "function") return [[path, String((table as (...facts: string[]) => unknown)("1", "2", "3"))]];
  return Object.entries(table as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

afterEach(() => { language.value = "vi"; });

it.each(Object.entries(PAGES))("%s", (_page, words) => {
  language.value = "vi";
  const vietnamese = texts(words());
  language.value = "en";
  const english = texts(words());
  expect(english.map(([path]) => path)).toEqual(vietnamese.map(([path]) => path));
  expect([...vietnamese, ...english].filter(([, text]) => text.trim() === "" || /undefined|\[object/.test(text))).toEqual([]);
});
