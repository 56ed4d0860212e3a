/** What a display shows before it has heard from the server for the first time. */

import type { Live } from "../../server/client/live";
import { Face } from "../../kiosk_ui/design/feedback/face";

export function Connecting({ away }: Pick<Live<unknown>, "away">) {
  return away.value
    ? <Face kind="offline" title="Chưa kết nối được với máy chủ" under="The server cannot be reached yet">Màn hình tự nối lại khi máy chủ sẵn sàng.</Face>
    : <Face kind="loading" title="Đang kết nối…" under="Connecting…" />;
}
