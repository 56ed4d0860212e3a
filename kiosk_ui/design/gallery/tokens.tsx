/** Colours, type and spaces as they are. */
import { Part } from "./part";

const COLOURS = [
  "paper", "paper-deep", "sheet", "ink", "ink-soft", "line", "line-strong", "leaf", "leaf-deep", "leaf-pale",
  "gold", "gold-pale", "red", "red-pale",
];
const SIZES = ["xs", "s", "m", "l", "xl", "2xl", "3xl", "4xl"];

export function TokensGallery() {
  return (
    <>
      <Part name="Màu" use="Lá sen là màu nhấn duy nhất; vàng cho tiêu điểm; đỏ chỉ cho lỗi.">
        {COLOURS.map((name) => (
          <div key={name} class="gallery__colour"><span style={{ background: `var(--${name})` }} />--{name}</div>
        ))}
      </Part>
      <Part name="Chữ" use="Be Vietnam Pro 400, 600, 800; chữ số đều nhau." wide>
        {SIZES.map((size) => (
          <p key={size} class="gallery__type" style={{ fontSize: `var(--text-${size})` }}>Mời công dân có số A012 đến quầy số 3 <small>--text-{size}</small></p>
        ))}
      </Part>
    </>
  );
}
