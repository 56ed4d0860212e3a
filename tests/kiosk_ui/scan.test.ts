/** A scanner at the kiosk: the code of an appointment, told from fingers and from other codes. */
import { describe, expect, it } from "vitest";
import { Scan, scannedCode } from "../../kiosk_ui/ticket_kiosk/visit/scan";

const burst = (scan: Scan, text: string, from = 1_000, step = 10): string | null => {
  text.split("").forEach((key, index) => expect(scan.key(key, from + index * step)).toBeNull());
  return scan.key("Enter", from + text.length * step);
};

describe("a code under the scanner", () => {
  it("is read with Enter, once", () => {
    const scan = new Scan();
    expect(burst(scan, "042137")).toBe("042137");
    expect(scan.key("Enter", 2_000)).toBeNull();
  });
  it("is the end of an address; a dossier's code is none", () => {
    expect(scannedCode("http://192.168.1.10:8080/remote/06h0#042137")).toBe("042137");
    expect(["H01-2026-000123", "0421377", "42137", "", "http://x/0421377"].map(scannedCode)).toEqual([null, null, null, null, null]);
  });
  it("is not what fingers type slowly before Enter", () => {
    expect(burst(new Scan(), "042137", 1_000, 400)).toBeNull();
  });
  it("tells a text from digits while it comes, so that its digits are not typed into a code", () => {
    const scan = new Scan();
    scan.key("4", 1_000);
    expect(scan.isText).toBe(false);
    scan.key("h", 1_010);
    expect(scan.isText).toBe(true);
    scan.key("4", 5_000);
    expect(scan.isText).toBe(false);
  });
});
