/** Signs, drawings of fields, faces, rings and the QR code. */
import { DrumRings } from "../drawings/drum_rings";
import { FieldIcon } from "../drawings/field_icon";
import { FIELDS } from "../drawings/fields";
import { Icon } from "../drawings/icon";
import { QrCode } from "../drawings/qr_code";
import { RatingFace } from "../drawings/rating_face";
import { SIGNS } from "../drawings/signs";
import type { IconName } from "../drawings/signs";
import { Part } from "./part";

export function DrawingsGallery() {
  return (
    <>
      <Part name="Hình lĩnh vực" use="Chọn theo tên trong mục Dịch vụ.">
        {Object.keys(FIELDS).map((name) => <figure key={name} class="gallery__icon"><FieldIcon name={name} /><figcaption>{name}</figcaption></figure>)}
      </Part>
      <Part name="Ký hiệu">
        {(Object.keys(SIGNS) as IconName[]).map((name) => <figure key={name} class="gallery__icon"><Icon name={name} /><figcaption>{name}</figcaption></figure>)}
      </Part>
      <Part name="Gương mặt đánh giá" use="Khác nhau ở lông mày, mắt và miệng; luôn kèm chữ và thứ tự.">
        {[1, 2, 3, 4, 5].map((score) => <div key={score} class="gallery__face"><RatingFace score={score} /></div>)}
      </Part>
      <Part name="Vòng trống Đông Sơn và mã QR">
        <div class="gallery__rings"><DrumRings /></div>
        <div class="gallery__qr"><QrCode text="http://192.168.1.10:8000/t/7Q4kV2mZ9xH3" label="Mã theo dõi số" /></div>
      </Part>
    </>
  );
}
