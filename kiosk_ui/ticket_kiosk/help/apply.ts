/** What one person asked for is set on the whole page, and struck when it is wiped. */
import { useEffect } from "preact/hooks";
import { written } from "../../../server/client/words";
import type { Visit } from "../visit/visit";
import { LOWER_PART } from "./reach";

export function useAccess({ access, language }: Visit): void {
  const { large, contrast, low } = access.value;
  const spoken = written(language.value);
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    document.documentElement.lang = spoken;
    dataset["type"] = large ? "large" : "plain";
    dataset["contrast"] = contrast ? "high" : "plain";
    dataset["reach"] = low ? "low" : "plain";
    style.setProperty("--reach", `${LOWER_PART * 100}vh`);
  }, [large, contrast, low, spoken]);
}
