/** The drawing of a field: all of them, one chosen. */
import { FieldIcon } from "../../../../kiosk_ui/design/drawings/field_icon";
import { FIELDS } from "../../../../kiosk_ui/design/drawings/fields";
import { spoken } from "../../sign_in/language";

const names = spoken<Record<string, string>>({
  vi: {
    land: "Đất đai", civil_registry: "Hộ tịch", business: "Kinh doanh", construction: "Xây dựng", labour: "Lao động – Xã hội", education: "Giáo dục", tax: "Thuế", insurance: "Bảo hiểm", police_id: "Căn cước", transport: "Giao thông",
    health: "Y tế", environment: "Môi trường", agriculture: "Nông nghiệp", culture: "Văn hóa", justice: "Tư pháp", collect: "Nhận kết quả", submit: "Nộp hồ sơ", advice: "Hướng dẫn", pay: "Nộp phí", document: "Giấy tờ",
  },
  en: {
    land: "Land", civil_registry: "Civil registry", business: "Business", construction: "Construction", labour: "Labour", education: "Education", tax: "Tax", insurance: "Insurance", police_id: "Identity card", transport: "Transport",
    health: "Health", environment: "Environment", agriculture: "Agriculture", culture: "Culture", justice: "Justice", collect: "Collect", submit: "Submit", advice: "Advice", pay: "Pay", document: "Document",
  },
});

export function IconPicker({ label, chosen, onChoose }: { label: string; chosen: string; onChoose: (icon: string) => void }) {
  return (
    <fieldset class="setup-words">
      <legend class="setup-words__legend">{label}</legend>
      <div class="icon-picker">
        {Object.keys(FIELDS).map((name) => (
          <label key={name} class={`icon-picker__one${chosen === name ? " icon-picker__one--on" : ""}`} title={names()[name] ?? name}>
            <input class="icon-picker__input" type="radio" name="icon" aria-label={names()[name] ?? name} checked={chosen === name} onChange={() => onChoose(name)} />
            <FieldIcon name={name} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
