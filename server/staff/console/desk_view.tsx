/** The working face: ticket and deeds at the left, the line and the last ones at the right, panels above. */
import { useState } from "preact/hooks";
import type { Api } from "../../client/api";
import type { ConsoleState, QueuedTicket } from "../../client/contract";
import type { Desk } from "./desk/desk";
import { FinishPanel } from "./panels/finish_panel";
import { Help } from "./panels/help";
import { IssuePanel } from "./panels/issue_panel";
import { LaterPanel } from "./panels/later_panel";
import { ParkPanel } from "./panels/park_panel";
import { PauseMenu } from "./panels/pause_menu";
import { PickPanel } from "./panels/pick_panel";
import { ReprintPanel } from "./panels/reprint_panel";
import { SignOutPanel } from "./panels/sign_out_panel";
import { TransferPanel } from "./panels/transfer_panel";
import { Actions } from "./parts/actions";
import { Line } from "./parts/line";
import { Parked } from "./parts/parked";
import { Present } from "./parts/present";
import { Recent } from "./parts/recent";
import { Rest } from "./parts/rest";
import { SaidStrip } from "./parts/said_strip";

export interface DeskViewProps { desk: Desk; doors: Api; state: ConsoleState; signOut: () => void }

export function DeskView({ desk, doors, state, signOut }: DeskViewProps) {
  const now = desk.line.serverNow;
  const [picked, pick] = useState<QueuedTicket | null>(null);
  const isThere = picked !== null && state.queue.some((ticket) => ticket.id === picked.id);
  return (
    <div class="desk">
      <div class="desk__work">
        <div class={`desk__ticket${state.present ? ` desk__ticket--${state.present.state}` : ""}`}>
          {state.present ? <Present key={state.present.id} ticket={state.present} because={state.because} serverNow={now} /> : <Rest state={state} />}
        </div>
        <SaidStrip desk={desk} />
        <Actions desk={desk} state={state} />
      </div>
      <aside class="desk__side"><Line state={state} serverNow={now} onPick={pick} /><Parked desk={desk} state={state} /><Recent desk={desk} state={state} /></aside>
      <Panels desk={desk} doors={doors} state={state} signOut={signOut} />
      {isThere && <PickPanel key={picked.id} desk={desk} doors={doors} state={state} ticket={picked} onClose={() => pick(null)} />}
    </div>
  );
}

function Panels({ desk, doors, state, signOut }: DeskViewProps) {
  const { present } = state;
  switch (desk.panel.value) {
    case "help": return <Help desk={desk} />;
    case "pause": return <PauseMenu desk={desk} state={state} />;
    case "finish": return state.present ? <FinishPanel key={state.present.id} desk={desk} doors={doors} ticket={state.present} /> : null;
    case "park": return present ? <ParkPanel key={present.id} desk={desk} state={state} ticket={present} /> : null;
    case "requeue": return present ? <LaterPanel key={present.id} desk={desk} ticket={present} /> : null;
    case "transfer": return present ? <TransferPanel key={present.id} desk={desk} doors={doors} ticket={present} /> : null;
    case "issue": return <IssuePanel desk={desk} doors={doors} />;
    case "reprint": return present ? <ReprintPanel key={present.id} doors={doors} ticket={present} onClose={() => desk.close()} /> : null;
    case "sign-out": return <SignOutPanel desk={desk} state={state} signOut={signOut} />;
    case null: return null;
  }
}
