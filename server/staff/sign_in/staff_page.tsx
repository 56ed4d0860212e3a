/** The shell of a staff page: who is it, may they, and then the page itself. */
import { render } from "preact";
import type { ComponentType } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Toasts } from "../../../kiosk_ui/design/feedback/toast";
import type { StaffSession } from "../../client/contract";
import { language } from "./language";
import { NoRight } from "./no_right";
import { mayOpen } from "./places";
import type { Place } from "./places";
import { Session } from "./session";
import { SignIn } from "./sign_in";
import { words } from "./words";
import "../../../kiosk_ui/design/base.css";

const RETRY_MS = 3000;

export interface StaffProps { session: Session; me: StaffSession }

/** Draw a staff page into `#screen`. */
export function mountStaff(place: Place, Page: ComponentType<StaffProps>): void {
  document.title = `${place.title[language.value]} · Tới Lượt`;
  document.documentElement.lang = language.value;
  const root = document.getElementById("screen");
  if (root) render(<><Shell place={place} Page={Page} /><Toasts /></>, root);
}

function Shell({ place, Page }: { place: Place; Page: ComponentType<StaffProps> }) {
  const session = useMemo(() => new Session(), []);
  useEffect(() => void session.load(), []);
  useEffect(() => session.watch(), []);
  const state = session.state.value;
  switch (state.kind) {
    case "loading": return <Whole><Face kind="loading" title={words().opening} /></Whole>;
    case "away": return <Away session={session} />;
    case "out": return <SignIn session={session} title={place.title} expired={state.expired} login={state.login} />;
    case "in": return mayOpen(place, state.session.staff.rights)
      ? <Page session={session} me={state.session} />
      : <NoRight session={session} me={state.session} place={place} />;
  }
}

function Away({ session }: { session: Session }) {
  const w = words();
  useEffect(() => {
    const timer = setInterval(() => void session.load(), RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  const again = <Button kind="primary" icon="refresh" onClick={() => void session.load()}>{w.tryNow}</Button>;
  return <Whole><Face kind="offline" title={w.away} actions={again}><p>{w.awayLead}</p></Face></Whole>;
}

const Whole = ({ children }: { children: preact.ComponentChildren }) => <main class="staff-whole" lang={language.value}>{children}</main>;
