/** Everything that is pressed or written into. */
import { useState } from "preact/hooks";
import { Button, IconButton } from "../controls/button";
import type { ButtonKind, ButtonSize } from "../controls/button";
import { Choice, Toggle } from "../controls/choice";
import { Keypad, Letters } from "../controls/keypad";
import { SelectField, TextArea, TextField } from "../controls/text_field";
import { ServiceCard, Tile } from "../controls/tile";
import { Part } from "./part";

const KINDS: [ButtonKind, string][] = [["primary", "Gọi số tiếp theo"], ["secondary", "Tạm ngưng"], ["quiet", "Quay lại"], ["danger", "Bỏ số này"]];
const SIZES: ButtonSize[] = ["s", "m", "l", "kiosk"];
const nothing = (): void => undefined;

function Buttons() {
  return (
    <Part name="Nút" wide>
      {KINDS.map(([kind, words]) => (
        <div key={kind} class="gallery__row">
          {SIZES.map((size) => <Button key={size} kind={kind} size={size}>{words}</Button>)}
          <Button kind={kind} icon="bell" keyHint="F2">Có phím tắt</Button>
          <Button kind={kind} busy>Đang gửi</Button>
          <Button kind={kind} disabled>Chưa thể bấm</Button>
          <IconButton kind={kind} icon="settings" label="Cài đặt" />
        </div>
      ))}
    </Part>
  );
}

function Tiles() {
  return (
    <>
      <Part name="Ô lĩnh vực">
        <div class="gallery__tiles">
          <Tile icon="land" name="Đất đai" under="Land" onChoose={nothing} />
          <Tile icon="labour" name="Lao động – Thương binh và Xã hội" under="Labour and social affairs" onChoose={nothing} />
          <Tile icon="tax" name="Thuế" under="Tax" closed="Tạm ngưng" onChoose={nothing} />
        </div>
      </Part>
      <Part name="Thẻ dịch vụ" wide>
        <ServiceCard name="Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất" fact="3 người đang chờ"
          bring="Mang theo: Căn cước; Giấy chứng nhận bản gốc; Hợp đồng công chứng" more="Giấy tờ cần mang" onChoose={nothing} />
        <ServiceCard name="Nhận kết quả" fact="Không có người chờ" busy onChoose={nothing} />
        <ServiceCard name="Cấp bản sao trích lục hộ tịch" closed="Đã hết số hôm nay" more="Giấy tờ cần mang" onChoose={nothing} />
      </Part>
    </>
  );
}

const DEVICES = [{ value: "ticket_kiosk", label: "Máy lấy số" }, { value: "hall_board", label: "Bảng gọi số" }];

function Writing() {
  const [text, setText] = useState("");
  return (
    <Part name="Ô nhập" wide>
      <div class="gallery__fields">
        <TextField label="Tên đăng nhập" value={text} onText={setText} />
        <TextField label="Mật khẩu" hint="Ít nhất 12 ký tự" error="Tên đăng nhập hoặc mật khẩu chưa đúng." value={text} onText={setText} />
        <SelectField label="Loại thiết bị" value="ticket_kiosk" onText={nothing} options={DEVICES} />
        <TextArea label="Góp ý thêm" hint="Không bắt buộc" value={text} onText={setText} />
      </div>
      <TextField label="Tìm thủ tục" labelUnseen size="kiosk" icon="search" placeholder="Tìm: dat dai, khai sinh…" value={text} onText={setText} />
      <Letters onText={(more) => setText(text + more)} onBack={() => setText(text.slice(0, -1))} />
      <Keypad onDigit={(digit) => setText(text + digit)} onBack={() => setText(text.slice(0, -1))} onClear={() => setText("")} />
    </Part>
  );
}

function Choices() {
  const [on, setOn] = useState(true);
  const [one, setOne] = useState("a");
  return (
    <Part name="Lựa chọn" wide>
      <div class="gallery__fields">
        <Choice kind="radio" name="one" checked={one === "a"} onChange={() => setOne("a")}>Người từ 80 tuổi trở lên</Choice>
        <Choice kind="radio" name="one" checked={one === "b"} onChange={() => setOne("b")} hint="Cán bộ sẽ xem giấy tờ tại quầy">Phụ nữ mang thai</Choice>
        <Choice kind="check" name="many" checked={on} onChange={setOn}>Hướng dẫn rõ ràng</Choice>
        <Toggle label="Chữ lớn" on={on} words={{ on: "Bật", off: "Tắt" }} onChange={setOn} />
      </div>
    </Part>
  );
}

export const ControlsGallery = () => <><Buttons /><Tiles /><Writing /><Choices /></>;
