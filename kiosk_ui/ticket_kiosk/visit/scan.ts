/** A scanner types like a keyboard, but faster than anybody, and ends with Enter: so it is told from fingers. */
const GAP_MS = 250;

/** The six digits that a phone shows as a QR code, or an address that ends with them; null for anything else, such as a dossier's code. */
export const scannedCode = (text: string): string | null => /^(?:https?:\/\/\S*[^\d\s])?(\d{6})$/i.exec(text.trim())?.[1] ?? null;

export class Scan {
  private text = "";
  private last = 0;

  /** What has come in one burst is more than digits: nobody is typing a code by hand. */
  get isText(): boolean {
    return /\D/.test(this.text);
  }

  /** The code, when Enter ends a whole one. */
  key(key: string, at: number): string | null {
    if (at - this.last > GAP_MS) this.text = "";
    this.last = at;
    if (key.length === 1) this.text += key;
    if (key !== "Enter") return null;
    const code = scannedCode(this.text);
    this.text = "";
    return code;
  }
}
