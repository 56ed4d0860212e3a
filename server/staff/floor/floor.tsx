/** Today at one look: what needs a person, the lines against their aims, the counters, satisfaction, printers and devices. */
import { useState } from "preact/hooks";
import { TextField } from "../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { StaleBanner } from "../../../kiosk_ui/design/feedback/stale_banner";
import { useNow } from "../../../kiosk_ui/design/layout/clock";
import type { FloorState, Snapshot } from "../../client/contract";
import type { Live } from "../../client/live";
import { newRequestId } from "../../client/request_id";
import { language } from "../sign_in/language";
import { PLACES } from "../sign_in/places";
import { StaffFrame } from "../sign_in/staff_frame";
import { useStaffLine } from "../sign_in/staff_line";
import type { StaffProps } from "../sign_in/staff_page";
import type { SetOpen } from "./parts/close_button";
import { Counters } from "./parts/counters";
import { Devices, Printers, Unplayed } from "./parts/fleet";
import { Rating } from "./parts/rating";
import { Services } from "./parts/services";
import { Totals } from "./parts/totals";
import { TroubleLine } from "./parts/trouble_line";
import { words } from "./words";
import "./floor.css";

export function Floor({ session, me }: StaffProps) {
  const line = useStaffLine<FloorState>("floor", session);
  const state = line.state.value;
  return (
    <StaffFrame session={session} me={me} title={words().today} now={line.serverNow} banners={<StaleBanner live={line} language={language.value} />}>
      {state ? <Day state={state} line={line} session={session} me={me} /> : <Opening away={line.away.value} />}
    </StaffFrame>
  );
}

const Opening = ({ away }: { away: boolean }) =>
  away ? <Face kind="offline" title={words().away} /> : <Face kind="loading" title={words().loading} />;

function Day({ state, line, session, me }: StaffProps & { state: FloorState; line: Live<FloorState> }) {
  const w = words();
  const now = useNow(line.serverNow);
  const [sought, seek] = useState("");
  const mayClose = me.staff.rights.includes("service.close") && !line.away.value;
  return (
    <div class="floor">
      <h1 class="unseen">{PLACES.floor.title[language.value]}</h1>
      <div class="floor__top">
        <Totals totals={state.totals} />
        <div class="floor__tools">
          <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
          <Download day={state.business_day} />
        </div>
        <TroubleLine state={state} now={now} />
      </div>
      <Services state={state} now={now} sought={sought} setOpen={mayClose ? setOpenOf(line, session) : null} />
      <Counters counters={state.counters} now={now} sought={sought} />
      <aside class="floor__side">
        <Rating rating={state.rating} /><Unplayed calls={state.unplayed} /><Printers printers={state.printers} /><Devices devices={state.devices} />
      </aside>
    </div>
  );
}

/** The floor is told of changes every few seconds; one's own is asked for at once. */
const setOpenOf = (line: Live<FloorState>, { doors }: StaffProps["session"]): SetOpen => async (serviceId, isOpen) => {
  await doors.post(`/services/${serviceId}/${isOpen ? "open" : "close"}`, { request_id: newRequestId() });
  const snapshot = await doors.get<Snapshot<FloorState>>("/floor");
  if (line.status.value === "live") line.offer(snapshot);
};

function Download({ day }: { day: string }) {
  const address = `/api/v1/reports/turns?from=${day}&to=${day}&format=csv`;
  return <a class="button button--secondary button--m floor__csv" href={address} download><Icon name="download" /><span>{words().csv}</span></a>;
}
