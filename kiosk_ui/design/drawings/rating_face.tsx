/** Five faces that differ by brow, eye and mouth, so that they are told apart without colour. */
import "./rating_face.css";

interface Features { mouth: string; eyes: string; brows: string }

const OPEN_EYES = "M34 42v6M66 42v6";

/** From 1, very dissatisfied, to 5, very satisfied. */
const FACES: Record<number, Features> = {
  1: { mouth: "M30 76c6-14 34-14 40 0", eyes: "M29 48l10-5M71 48l-10-5M34 46v5M66 46v5", brows: "M25 34l15 7M75 34l-15 7" },
  2: { mouth: "M34 72c8-8 24-8 32 0", eyes: OPEN_EYES, brows: "M27 35h13M73 35H60" },
  3: { mouth: "M33 69h34", eyes: OPEN_EYES, brows: "" },
  4: { mouth: "M32 64c8 10 28 10 36 0", eyes: OPEN_EYES, brows: "" },
  5: { mouth: "M28 60h44c-2 14-11 21-22 21s-20-7-22-21Z", eyes: "M28 46c3-7 10-7 13 0M59 46c3-7 10-7 13 0", brows: "" },
};

export function RatingFace({ score }: { score: number }) {
  const face = FACES[score] ?? FACES[3];
  return (
    <svg class="rating-face" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle class="rating-face__skin" cx="50" cy="50" r="45" />
      <path d={`${face?.eyes}${face?.brows}`} />
      <path class={score === 5 ? "rating-face__laugh" : ""} d={face?.mouth} />
    </svg>
  );
}
