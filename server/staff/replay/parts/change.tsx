/** "12 → 9 phút": as it was, as it would have been; heavy where they differ. */
import { words } from "../words";
import "./change.css";

export function Change({ was, would, unit }: { was: number | null; would: number | null; unit: string }) {
  const w = words();
  const shown = (value: number | null): string => (value === null ? w.nobody : String(value));
  return (
    <span class={`change${was === would ? "" : " change--other"}`}>
      <span class="unseen">{w.was} </span>{shown(was)}<span aria-hidden="true"> → </span><span class="unseen">, {w.would} </span><b>{shown(would)}</b>{unit && <small> {unit}</small>}
    </span>
  );
}

export function WaitChange({ was, would }: { was: number | null; would: number | null }) {
  const minutes = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds / 60));
  return <Change was={minutes(was)} would={minutes(would)} unit={words().minutes} />;
}
