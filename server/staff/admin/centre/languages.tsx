/** The languages that a citizen may choose on the kiosk, further ones by their own name, and whether the kiosk reads aloud. */
import { Button, IconButton } from "../../../../kiosk_ui/design/controls/button";
import { Choice, Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { spoken } from "../../sign_in/language";
import type { Edit } from "../setup/edit";
import { Part } from "../setup/fields";
import { words as setupWords } from "../setup/words";
import { named, others, replaced } from "./language_list";
import type { Further } from "./language_list";
import "./languages.css";

const MOST = 6;

const words = spoken({
  vi: {
    title: "Ngôn ngữ trên kiosk, phiếu và điện thoại", lead: "Tên lĩnh vực, dịch vụ và thông báo hiện bằng ngôn ngữ người dân chọn nếu đã có bản dịch; phần chưa dịch hiện tiếng Việt. Tên gọi của ngôn ngữ hiện ngay ở trang đầu của kiosk.",
    code: "Mã ngôn ngữ (ISO 639)", name: "Tên gọi bằng chính ngôn ngữ đó", remove: (name: string) => `Bỏ ngôn ngữ: ${name}`, add: "Thêm ngôn ngữ khác",
    aloud: "Kiosk đọc to từng bước", aloudHint: "Người dân bật trong “Trợ giúp hiển thị”. Tắt ở nơi cần yên lặng.", on: "Cho phép", off: "Tắt",
  },
  en: {
    title: "Languages on kiosk, slip and phone", lead: "Names and notices are shown in the language that a citizen has chosen where they are translated; the rest is shown in Vietnamese. The name of a language stands on the kiosk's first page.",
    code: "Code of the language (ISO 639)", name: "Its name in itself", remove: (name) => `Remove: ${name}`, add: "Add another language",
    aloud: "The kiosk reads aloud", aloudHint: "Citizens turn it on in “Display help”. Turn it off where it must be quiet.", on: "Allowed", off: "Off",
  },
});

export function Languages({ edit }: { edit: Edit }) {
  const w = words();
  const s = setupWords();
  const codes = edit.get<string[]>("languages");
  const further = others(codes, edit.get<Record<string, string>>("language_names"));
  const keep = (english: boolean, next: readonly Further[]): void => edit.set(named(english, next));
  const hasEnglish = codes.includes("en");
  return (
    <Part title={w.title} lead={w.lead}>
      <Choice kind="check" name="languages-vi" checked disabled onChange={() => undefined}>{s.vi}</Choice>
      <Choice kind="check" name="languages-en" checked={hasEnglish} onChange={(on) => keep(on, further)}>{s.en}</Choice>
      {further.map((one, index) => (
        <div key={index} class="centre-language">
          <TextField label={w.code} value={one.code} error={edit.errorAt(`languages.${codes.indexOf(one.code)}`)} onText={(code) => keep(hasEnglish, replaced(further, index, { ...one, code: code.toLowerCase().trim() }))} />
          <TextField label={w.name} value={one.name} lang={one.code} error={edit.errorAt(`language_names.${one.code}`)} onText={(name) => keep(hasEnglish, replaced(further, index, { ...one, name }))} />
          <IconButton icon="close" label={w.remove(one.name || one.code)} onClick={() => keep(hasEnglish, further.filter((_, at) => at !== index))} />
        </div>
      ))}
      {codes.length < MOST && <div><Button icon="plus" onClick={() => keep(hasEnglish, [...further, { code: "", name: "" }])}>{w.add}</Button></div>}
      <Toggle label={w.aloud} on={edit.get<boolean>("kiosk_reads_aloud")} words={{ on: w.on, off: w.off }} hint={w.aloudHint} onChange={(kiosk_reads_aloud) => edit.set({ kiosk_reads_aloud })} />
    </Part>
  );
}
