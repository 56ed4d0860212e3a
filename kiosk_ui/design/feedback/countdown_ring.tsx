/** Time that is left, as a number inside a ring that opens. */
import "./countdown_ring.css";

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** Seconds left of a whole. The number is the message; the ring helps those who do not read it. */
export function CountdownRing({ left_s, whole_s, label }: { left_s: number; whole_s: number; label: string }) {
  const part = whole_s > 0 ? Math.max(0, Math.min(1, left_s / whole_s)) : 0;
  return (
    <span class="countdown-ring" role="timer" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle class="countdown-ring__rail" cx="50" cy="50" r={RADIUS} />
        <circle class="countdown-ring__rest" cx="50" cy="50" r={RADIUS} stroke-dasharray={`${ROUND * part} ${ROUND}`} transform="rotate(-90 50 50)" />
      </svg>
      <span class="countdown-ring__number" aria-hidden="true">{Math.max(0, Math.ceil(left_s))}</span>
    </span>
  );
}
