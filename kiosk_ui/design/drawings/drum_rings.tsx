/** The quiet motif: the star and rings of a Đông Sơn drum's face, computed as a few paths. */
import "./drum_rings.css";

const CENTRE = 200;

/** A point on a ring, in the turn's fraction from noon. */
function at(radius: number, turn: number): string {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${(CENTRE + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE + radius * Math.sin(angle)).toFixed(1)}`;
}

const steps = (count: number): number[] => Array.from({ length: count }, (_, index) => index / count);

/** The sun: as many rays as asked; drums have eight to sixteen, Ngọc Lũ's has fourteen. */
function star(rays: number, inner: number, outer: number): string {
  const points = steps(rays).map((turn) => `${at(outer, turn)}L${at(inner, turn + 0.5 / rays)}`);
  return `M${points.join("L")}Z`;
}

/** A band of teeth that point outwards. */
function teeth(count: number, inner: number, outer: number): string {
  const points = steps(count).map((turn) => `${at(inner, turn)}L${at(outer, turn + 0.5 / count)}`);
  return `M${points.join("L")}Z`;
}

/** A band of short strokes across. */
const comb = (count: number, inner: number, outer: number): string =>
  steps(count).map((turn) => `M${at(inner, turn)}L${at(outer, turn)}`).join("");

/** A band of small circles, each joined to the next by a slanting stroke. */
function beads(count: number, radius: number, size: number): string {
  return steps(count).map((turn) => {
    const [x = "0", y = "0"] = at(radius, turn).split(" ");
    return `M${+x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0M${at(radius - size, turn + 0.2 / count)}L${at(radius + size, turn + 0.8 / count)}`;
  }).join("");
}

/** The long-billed bird of the drums, in flight along the ring. */
const BIRD = "M0 0c5-5 12-7 19-5l16-7-9 12c4 2 7 5 8 9-6-3-11-4-17-3l-13 9 4-10c-3 0-5-1-8-5-7 1-13 1-20-2 7 0 13 0 20 2Z";

const RINGS = [44, 62, 66, 84, 88, 128, 132, 150, 154, 172, 176, 192];
const LINES = [teeth(48, 66, 82), comb(96, 132, 150), beads(40, 163, 6), teeth(72, 176, 191), star(14, 16, 42)].join("");

/** Stroke only and without meaning, so readers pass it by. Colour and size come from the place it stands in. */
export function DrumRings({ birds = true }: { birds?: boolean }) {
  return (
    <svg class="drum-rings" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      {RINGS.map((radius) => <circle key={radius} cx={CENTRE} cy={CENTRE} r={radius} />)}
      <path d={LINES} />
      {birds && steps(10).map((turn) => (
        <path key={turn} class="drum-rings__bird" d={BIRD} transform={`rotate(${turn * 360} 200 200) translate(192 92) scale(.85)`} />
      ))}
    </svg>
  );
}
