/** Search as people type on glass: without marks, in any order, from the start of words. */
import type { KioskService, LanguageCode } from "../../../server/client/contract";
import { plain } from "../../../server/client/plain";
import { pick } from "../../../server/client/words";
import { leaves } from "./tree";
import type { Leaf } from "./tree";

/** 0 when a word of the query is nowhere; names count before fields, a name's beginning before its middle. */
function score(query: string, leaf: Leaf, language: LanguageCode): number {
  const name = plain(`${pick(leaf.service.names, language)} ${leaf.service.name}`);
  const fields = plain(leaf.path.map((field) => `${pick(field.names, language)} ${field.name}`).join(" "));
  if (name.startsWith(query)) return 5;
  if (joined(name).includes(joined(query))) return 4;
  if (every(query, name)) return 3;
  if (joined(fields).includes(joined(query))) return 2;
  return every(query, `${name} ${fields} ${plain(leaf.service.code)}`) ? 1 : 0;
}

/** Spaces do not count: "datdai" and "dat dai" are the same wish. */
const joined = (text: string): string => text.replace(/ /g, "");

const every = (query: string, text: string): boolean => {
  const words = text.split(" ");
  return query.split(" ").every((part) => words.some((word) => word.startsWith(part)));
};

/** The services that fit, best first, in the centre's order among equals. An empty wish finds nothing. */
export function find(text: string, services: readonly KioskService[], language: LanguageCode): Leaf[] {
  const query = plain(text);
  if (!query) return [];
  return leaves(services)
    .map((leaf) => ({ leaf, points: score(query, leaf, language) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ leaf }) => leaf);
}
