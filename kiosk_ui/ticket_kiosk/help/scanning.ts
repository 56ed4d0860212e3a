/** A code held under the kiosk's scanner is taken wherever something is chosen: nobody has to find the page for it. */
import { useEffect, useRef } from "preact/hooks";
import type { Scan } from "../visit/scan";

export function useScan(scan: Scan, isActive: boolean, take: (code: string) => void): void {
  const now = useRef({ isActive, take });
  now.current = { isActive, take };
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const code = scan.key(event.key, event.timeStamp);
      if (code === null || !now.current.isActive) return;
      event.preventDefault(); // Enter would press whatever has the focus
      now.current.take(code);
    };
    addEventListener("keydown", pressed, true);
    return () => removeEventListener("keydown", pressed, true);
  }, [scan]);
}
