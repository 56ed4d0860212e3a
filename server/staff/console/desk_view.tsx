/** The working face: ticket and deeds at the left, the line and the last ones at the right, panels above. */
import type { ConsoleState } from "../../client/contract";
import type { Desk } from "./desk/desk";
import { FinishPanel } from "./panels/finish_panel";
import { Help } from "./panels/help";
import { PauseMenu } from "./panels/pause_menu";
import { SignOutPanel } from "./panels/sign_out_panel";
import { Actions } from "./parts/actions";
import { Line } from "./parts/line";
import { Present } from "./parts/present";
import { Recent } from "./parts/recent";
import { Rest } from "./parts/rest";
import { SaidStrip } from "./parts/said_strip";

export interface DeskViewProps { desk: Desk; state: ConsoleState; signOut: () => void }

export function DeskView({ desk, state, signOut }: DeskViewProps) {
  const now = desk.line.serverNow;
  return (
    <div class="desk">
      <div class="desk__work">
        <div class={`desk__ticket${state.present ? ` desk__ticket--${state.present.state}` : ""}`}>
          {state.present ? <Present key={state.present.id} ticket={state.present} because={state.because} serverNow={now} /> : <Rest state={state} />}
        </div>
        <SaidStrip desk={desk} />
        <Actions desk={desk} state={state} />
      </div>
      <aside class="desk__side"><Line state={state} serverNow={now} /><Recent desk={desk} state={state} /></aside>
      <Panels desk={desk} state={state} signOut={signOut} />
    </div>
  );
}

function Panels({ desk, state, signOut }: DeskViewProps) {
  switch (desk.panel.value) {
    case "help": return <Help desk={desk} />;
    case "pause": return <PauseMenu desk={desk} state={state} />;
    case "finish": return state.present ? <FinishPanel key={state.present.id} desk={desk} ticket={state.present} /> : null;
    case "sign-out": return <SignOutPanel desk={desk} state={state} signOut={signOut} />;
    case null: return null;
  }
}
