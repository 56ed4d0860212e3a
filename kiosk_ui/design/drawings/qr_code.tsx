/** A QR code as one SVG path, always dark on white with its quiet zone of four modules (ISO/IEC 18004). */
import { encode } from "uqr";
import "./qr_code.css";

const QUIET = 4;

/** One run of dark modules a stroke: `M x y h n`. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  const path: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) path.push(`M${from} ${y + 0.5}h${x - from}`);
    }
  });
  return path.join("");
}

/** `label` says to readers what the code leads to. Level M stands a scratched glass and a glare. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = encode(text, { ecc: "M", border: QUIET });
  return (
    <svg class="qr-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-code__ground" width={code.size} height={code.size} />
      <path class="qr-code__modules" d={qrPath(code.data)} />
    </svg>
  );
}
