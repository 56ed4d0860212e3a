/** A sign-in name from a person's name, and passwords that can be read out. Pure but for the dice. */
import { plain } from "../../../client/plain";

/** "Nguyễn Thị Minh Khai" → "khai.nguyen"; with a number behind it where it is taken. */
export function loginFor(name: string, taken: readonly string[]): string {
  const parts = plain(name).split(" ").filter(Boolean);
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return "";
  const login = (parts.length === 1 ? last : `${last}.${first}`).slice(0, 50);
  if (!taken.includes(login)) return login;
  let number = 2;
  while (taken.includes(`${login}${number}`)) number += 1;
  return `${login}${number}`;
}

/** Nothing that is mistaken for something else when it is read from paper: no 0 O 1 l I. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const IN_GROUP = 4;

/** Four groups of four signs of 31: 79 bits, "k7mq-…"; a byte that would favour some signs is thrown away. */
export function newPassword(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  let signs = "";
  while (signs.length < GROUPS * IN_GROUP) {
    for (const byte of random(new Uint8Array(32))) {
      if (byte < 256 - (256 % SIGNS.length) && signs.length < GROUPS * IN_GROUP) signs += SIGNS.charAt(byte % SIGNS.length);
    }
  }
  return (signs.match(/.{4}/g) ?? []).join("-");
}
