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
    const bead = `M${+x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0`;
    return `${bead}M${at(radius - size, turn + 0.2 / count)}L${at(radius + size, turn + 0.8 / count)}`;
  }).join("");
}

/** The long-billed bird of the drums, in flight along the ring: bill, crest, body, wing, tail. */
const BIRD = "M-26 3 -9-3c2-3 5-4 8-3l-8-7 13 6 12-15c1 7 0 12-3 16l15 0-13 5 8 4c-11 2-21 1-28-3Z";

const RINGS = [44, 62, 66, 84, 88, 128, 132, 150, 154, 172, 176, 192];
const LINES = [teeth(48, 66, 82), comb(96, 132, 150), beads(40, 163, 6), teeth(72, 176, 191), star(14, 16, 42)].join("");

/** Stroke only and without meaning, so readers pass it by. Colour and size come from the place it stands in. */
export function DrumRings({ birds = true }: { birds?: boolean }) {
  return (
    <svg class="drum-rings" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      {RINGS.map((radius) => <circle key={radius} cx={CENTRE} cy={CENTRE} r={radius} />)}
      <path d={LINES} />
      {birds && steps(10).map((turn) => (
        <path key={turn} class="drum-rings__bird" d={BIRD} transform={`rotate(${turn * 360} 200 200) translate(200 92)`} />
      ))}
    </svg>
  );
}

/** The same, small enough for a header: two rings and a star of eight rays. */
export function DrumSign() {
  return (
    <svg class="drum-rings drum-rings--sign" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <circle cx={CENTRE} cy={CENTRE} r={186} /><circle cx={CENTRE} cy={CENTRE} r={138} />
      <path d={star(8, 46, 112)} />
    </svg>
  );
}
