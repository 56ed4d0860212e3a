/** Services that somebody has closed for now, with what is to be said about them; one at a time, so that it can be read. */

import type { BoardState } from "../../server/client/contract";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { Both } from "../faces/both";
import { Pages, useTurns } from "./turns";
import "./stopped.css";

export function Stopped({ services, english }: { services: BoardState["closed_services"]; english: boolean }) {
  const page = useTurns(services.length);
  const shown = services[page];
  if (!shown) return null;
  const { service, notice } = shown;
  return (
    <section class="stopped">
      <h2 class="stopped__title"><Icon name="closed" /><Both inLine vi="Tạm ngưng nhận số" en={english && "Paused"} /></h2>
      <div class="stopped__service" key={service.id}>
        <Both vi={service.name} en={english && service.names.en} />
        {notice && <p class="stopped__notice"><Both vi={notice.vi} en={english && notice.en} /></p>}
      </div>
      {services.length > 1 && <Pages count={services.length} page={page} />}
    </section>
  );
}
