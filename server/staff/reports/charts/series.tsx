/** A line over days or weeks; the drawing is fetched only when one is looked at. */
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../words";
import type { Mark } from "./drawing";
import { shortDay } from "./drawing";
import type { Plot } from "./series_plot";
import { useWidth } from "./use_width";
import "./series.css";

export interface SeriesProps { marks: readonly Mark[]; label: string; onChoose?: ((key: string) => void) | undefined }

export function Series({ marks, label, onChoose }: SeriesProps) {
  const w = words();
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const plot = useRef<Plot | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const draw = ({ drawSeries }: typeof import("./series_plot")): void => {
      if (!isWanted || !ref.current) return;
      const said = { when: w.when, now: w.now, before: w.beforeMark, label: shortDay };
      plot.current = drawSeries(ref.current, marks, said, onChoose);
    };
    import("./series_plot").then(draw, () => setFailed(true));
    return () => {
      isWanted = false;
      plot.current?.end();
      plot.current = null;
    };
  }, [marks, w]);
  useEffect(() => plot.current?.fit(width), [width]);
  return <>{failed && <p class="chart__more">{w.noDrawing}</p>}<div ref={ref} class={`series${onChoose ? " series--open" : ""}`} role="img" aria-label={label} /></>;
}
