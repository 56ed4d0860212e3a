/** The tree of fields and services: how it is drawn, searched and put in another order; letters and codes. Pure. */
import type { SetupRow, Words } from "../../../client/contract";
import { plain } from "../../../client/plain";
import { matches } from "../../search";
import type { Place } from "../setup/catalogue";

export interface ServiceRow extends SetupRow {
  parent_id: string | null; position: number; code: string; name: Words; icon: string; series: string | null;
  bring: Words | null; target_wait_s: number; target_service_s: number; daily_quota: number | null; half_day_quota: number | null;
  notice: Words | null; slip_note: Words | null; is_open: boolean; is_active: boolean;
}

export interface Node { row: ServiceRow; depth: number; children: Node[] }

export const isField = (row: ServiceRow): boolean => row.series === null;

/** By position, then by code, as the kiosk does. */
const inOrder = (a: ServiceRow, b: ServiceRow): number => a.position - b.position || (a.code < b.code ? -1 : 1);

export function treeOf(rows: readonly ServiceRow[], parent: string | null = null, depth = 0): Node[] {
  return rows.filter((row) => parentOf(rows, row) === parent).sort(inOrder)
    .map((row) => ({ row, depth, children: treeOf(rows, row.id, depth + 1) }));
}

/** A row whose field is not in the list stands at the top: nothing is lost. */
const parentOf = (rows: readonly ServiceRow[], row: ServiceRow): string | null => (rows.some((one) => one.id === row.parent_id) ? row.parent_id : null);

/** What fits, with all above it; whatever stands below a field that fits, too. */
export function found(tree: readonly Node[], sought: string): Node[] {
  return tree.flatMap((node) => {
    if (matches(textOf(node.row), sought)) return [node];
    const children = found(node.children, sought);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

const textOf = (row: ServiceRow): string => `${Object.values(row.name).join(" ")} ${row.code} ${row.series ?? ""}`;

export const flat = (tree: readonly Node[]): Node[] => tree.flatMap((node) => [node, ...flat(node.children)]);

const below = (rows: readonly ServiceRow[], id: string): string[] =>
  rows.filter((row) => row.parent_id === id).flatMap((row) => [row.id, ...below(rows, row.id)]);

/** The fields that this one may stand below: never itself, nor what stands below it, nor what is archived. */
export function fieldsFor(rows: readonly ServiceRow[], id: string | null): ServiceRow[] {
  const never = id === null ? [] : [id, ...below(rows, id)];
  return flat(treeOf(rows)).map((node) => node.row).filter((row) => isField(row) && row.is_active && !never.includes(row.id));
}

const STEP = 10;

/** What has to be sent to put `id` below `parent` before `before` (null: at the end); the moved one first, others only if they must give way. */
export function placesAfter(rows: readonly ServiceRow[], id: string, parent: string | null, before: string | null): Place[] {
  const moved = rows.find((row) => row.id === id);
  if (!moved || id === before || [id, ...below(rows, id)].includes(parent ?? "")) return [];
  const siblings = rows.filter((row) => parentOf(rows, row) === parent && row.id !== id).sort(inOrder);
  const at = before === null ? siblings.length : siblings.findIndex((row) => row.id === before);
  const order = [...siblings.slice(0, at), moved, ...siblings.slice(at)];
  const places = order.map((row, index) => ({ row, position: (index + 1) * STEP }))
    .filter(({ row, position }) => row.position !== position || row.parent_id !== parent)
    .map(({ row, position }) => ({ id: row.id, version: row.version, parent_id: parent, position }));
  return [...places.filter((place) => place.id === id), ...places.filter((place) => place.id !== id)];
}

/** One place up or down among its siblings; nothing at the ends. */
export function placesStepped(rows: readonly ServiceRow[], id: string, step: -1 | 1): Place[] {
  const moved = rows.find((row) => row.id === id);
  if (!moved) return [];
  const parent = parentOf(rows, moved);
  const siblings = rows.filter((row) => parentOf(rows, row) === parent && row.is_active === moved.is_active).sort(inOrder);
  const at = siblings.findIndex((row) => row.id === id);
  const to = at + step;
  if (to < 0 || to >= siblings.length) return [];
  return placesAfter(rows, id, parent, siblings[step > 0 ? to + 1 : to]?.id ?? null);
}

/** The end of a field's list. */
export const lastPosition = (rows: readonly ServiceRow[], parent: string | null): number =>
  Math.max(0, ...rows.filter((row) => row.parent_id === parent).map((row) => row.position)) + STEP;

/** "Đất đai – Môi trường" → "dat-dai-moi-truong"; with a number behind it where it is taken. */
export function codeFor(name: string, taken: readonly string[]): string {
  const code = plain(name).split(" ").join("-").slice(0, 34).replace(/-+$/, "");
  if (code === "" || !taken.includes(code)) return code;
  let number = 2;
  while (taken.includes(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}

/** Letters to offer first, then the rest; I, O and Q are read as digits or as each other and are not offered. */
export const LETTERS = [..."ACEHKMN", ..."BDĐFGJLPRSTUVWXYZ"];
const ALIKE = "BDĐPTV";

export interface Letter { letter: string; usedBy: ServiceRow[]; alike: string[] }

/** Each letter with the services that have it, and the letters in use that it would be mistaken for. */
export function lettersFor(rows: readonly ServiceRow[], id: string | null): Letter[] {
  const others = rows.filter((row) => row.is_active && row.series !== null && row.id !== id);
  const used = [...new Set(others.map((row) => row.series ?? ""))];
  return LETTERS.map((letter) => ({
    letter,
    usedBy: others.filter((row) => row.series === letter),
    alike: ALIKE.includes(letter) ? used.filter((other) => other !== letter && ALIKE.includes(other)).sort() : [],
  }));
}

/** A letter for a new service: its field's own, else the first that is free and sounds like no other. */
export function letterFor(rows: readonly ServiceRow[], parent: string | null): string {
  const near = rows.find((row) => row.parent_id === parent && parent !== null && row.is_active && row.series !== null);
  if (near?.series) return near.series;
  const letters = lettersFor(rows, null);
  return (letters.find((one) => one.usedBy.length === 0 && one.alike.length === 0) ?? letters[0])?.letter ?? "A";
}

export interface CounterLike { number: number; service_ids: readonly string[]; is_active: boolean }

/** The numbers of the counters that serve it. */
export const servedAt = (id: string, counters: readonly CounterLike[]): number[] =>
  counters.filter((counter) => counter.is_active && counter.service_ids.includes(id)).map((counter) => counter.number).sort((a, b) => a - b);
