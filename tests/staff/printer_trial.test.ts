/** A test page is followed to its end, and a printer that tells its name is offered its own kind. */
import { expect, test } from "vitest";
import type { PrinterFound, PrinterProfile } from "../../server/client/contract";
import { fitting, isOver, lookOf } from "../../server/staff/admin/printers/trial";
import { changed, KINDS, linesOf, moved, withLines } from "../../server/staff/admin/texts/slip_design";

const kind = (title: string): PrinterProfile => ({
  name: title, title, width_mm: 80, dots: 576, dpi: 203, native_qr: false, doubles: false, cut: "partial", largest_band: 4095,
  confirmation: "gs_r", never_rows: 0, baud: null, sources: {},
});
const found = (model: string): PrinterFound => ({ state: "ok", maker: "EPSON", model, firmware: "", confirms: true });
const KNOWN = [kind("80 mm"), kind("Epson TM-T20 / TM-T20II"), kind("Epson TM-T88V / TM-T88VI")];

test("a printer that says its model is offered the kind of that name alone", () => {
  expect(fitting(found("TM-T20II"), KNOWN)?.title).toBe("Epson TM-T20 / TM-T20II");
  expect(fitting(found("tm-t88v"), KNOWN)?.title).toBe("Epson TM-T88V / TM-T88VI");
  expect(fitting(found("TM-T2"), KNOWN)).toBeNull();
  expect(fitting(found(""), KNOWN)).toBeNull();
});

test.each(["queued", "leased", "held", "sending"])("a page that is %s is not over", (state) => expect(isOver(state)).toBe(false));

test.each([["confirmed", "filled"], ["unconfirmed", "cross"], ["expired", "cross"], ["held", "half"], ["queued", "ring"]])("a page that is %s has a shape of its own", (state, shape) => {
  expect(lookOf(state).shape).toBe(shape);
});

const USUAL = { lines: [], large: "nobody", logo: null } as const;

test("no lines are the usual ones, and the usual ones are kept as none", () => {
  const lines = linesOf({ ...USUAL, lines: [] });
  expect(lines.map((line) => line.kind)).toEqual([...KINDS]);
  expect(withLines({ ...USUAL, lines: [] }, lines).lines).toEqual([]);
  expect(withLines({ ...USUAL, lines: [] }, changed(lines, 3, { size: "L" })).lines[3]).toEqual({ kind: "number", size: "L", on: true });
});

test("a line moves by one place, and not over the edge", () => {
  const lines = linesOf({ ...USUAL, lines: [] });
  expect(moved(lines, 1, -1).map((line) => line.kind).slice(0, 2)).toEqual(["header", "logo"]);
  expect(moved(lines, 0, -1)).toEqual(lines);
});

test("a design that lacks lines shows them turned off", () => {
  const lines = linesOf({ ...USUAL, lines: [{ kind: "number", size: "XL", on: true }] });
  expect(lines).toHaveLength(KINDS.length);
  expect(lines.filter((line) => line.on).map((line) => line.kind)).toEqual(["number"]);
});
