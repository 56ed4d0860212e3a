/** Everything that tells how things stand. */
import { useState } from "preact/hooks";
import type { Language } from "../../../server/client/contract";
import { Button } from "../controls/button";
import { Banner } from "../feedback/banner";
import { CountdownRing } from "../feedback/countdown_ring";
import { Dialog } from "../feedback/dialog";
import { Face } from "../feedback/face";
import type { FaceKind } from "../feedback/face";
import { StaleBanner } from "../feedback/stale_banner";
import { StatusChip } from "../feedback/status_chip";
import { toast } from "../feedback/toast";
import { Part } from "./part";

const AWAY = { away: { value: true }, staleSince: { value: new Date() } };

const FACES: [FaceKind, string, string][] = [
  ["loading", "Đang mở màn hình…", "Loading"], ["empty", "Không còn ai chờ", "Nobody is waiting"],
  ["offline", "Máy lấy số đang mất kết nối", "The server cannot be reached"], ["error", "Có lỗi ngoài dự kiến", "Something went wrong"],
  ["closed", "Trung tâm đã hết giờ nhận số", "The centre is closed"], ["paused", "Quầy đang tạm ngưng", "This counter is paused"], ["good", "Xin cảm ơn!", "Thank you"],
];

function Banners({ language }: { language: Language }) {
  return (
    <Part name="Dải thông báo" wide>
      <Banner tone="notice" title="Thông báo:">Chiều thứ Sáu trung tâm nghỉ từ 16 giờ 30.</Banner>
      <StaleBanner live={AWAY} language={language} />
      <Banner tone="error" title="Máy in hết giấy." action={<Button size="s">Đã thay giấy</Button>}>Số vẫn có hiệu lực.</Banner>
      <Banner tone="good">Đã ghép thiết bị.</Banner>
    </Part>
  );
}

function Chips() {
  return (
    <Part name="Nhãn trạng thái" use="Hình và chữ nói cùng một điều với màu.">
      <StatusChip tone="leaf" shape="filled">Đang mở</StatusChip>
      <StatusChip tone="quiet" shape="half">Tạm ngưng</StatusChip>
      <StatusChip tone="quiet" shape="ring">Đóng</StatusChip>
      <StatusChip tone="ink" shape="square">Đang phục vụ</StatusChip>
      <StatusChip tone="gold" shape="filled">Vừa gọi</StatusChip>
      <StatusChip tone="quiet" shape="cross">Vắng mặt</StatusChip>
      <StatusChip tone="error" shape="triangle">Hết giấy</StatusChip>
    </Part>
  );
}

function Question({ close }: { close: () => void }) {
  const actions = <><Button onClick={close}>Về đầu</Button><Button kind="primary" onClick={close}>Tôi cần thêm</Button></>;
  return <Dialog title="Bạn cần thêm thời gian?" onClose={close} actions={actions}><p>Màn hình sẽ về trang đầu để người sau sử dụng.</p></Dialog>;
}

export function FeedbackGallery({ language }: { language: Language }) {
  const [asked, ask] = useState(false);
  return (
    <>
      <Banners language={language} />
      <Chips />
      <Part name="Lời báo và hộp hỏi">
        <Button onClick={() => toast("Đã gọi A012 đến quầy 3.")}>Báo xong</Button>
        <Button onClick={() => toast("Quầy đang tạm ngưng.", "error")}>Báo lỗi</Button>
        <Button onClick={() => ask(true)}>Mở hộp hỏi</Button>
        <CountdownRing left_s={14} whole_s={20} label="Còn 14 giây" />
        {asked && <Question close={() => ask(false)} />}
      </Part>
      <Part name="Mặt toàn màn hình">
        {FACES.map(([kind, title, under]) => <div key={kind} class="gallery__whole"><Face kind={kind} title={title} under={under} /></div>)}
      </Part>
    </>
  );
}
