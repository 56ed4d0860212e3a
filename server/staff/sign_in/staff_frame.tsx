/** The frame of a staff page: the centre, the pages, who is signed in, the way out. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { LanguageSwitch } from "../../../kiosk_ui/design/controls/language_switch";
import { SelectField } from "../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { toast } from "../../../kiosk_ui/design/feedback/toast";
import { Frame } from "../../../kiosk_ui/design/layout/frame";
import { errorWords, pick } from "../../client/words";
import { choose, language, LANGUAGES } from "./language";
import { mayOpen, MINE, placesOf } from "./places";
import type { Session } from "./session";
import type { StaffProps } from "./staff_page";
import { words } from "./words";
import "./staff_frame.css";

export interface StaffFrameProps extends StaffProps {
  title?: ComponentChildren;
  /** The page's own tools, before the person. */
  tools?: ComponentChildren;
  banners?: ComponentChildren;
  now?: (() => Date) | undefined;
  /** Asks before signing out; without it the person is signed out at once. */
  onSignOut?: (() => void) | undefined;
  children: ComponentChildren;
}

export function StaffFrame({ session, me, title, tools, banners, now, onSignOut, children }: StaffFrameProps) {
  const all = <><Pages me={me} />{me.sites.length > 1 && <SiteSwitch session={session} me={me} />}{tools}<LanguageSwitch languages={LANGUAGES} chosen={language.value} onChoose={choose} /><Person me={me} onSignOut={onSignOut ?? (() => signOut(session))} /></>;
  return (
    <div class={`staff-frame${placesOf(me).length > 1 ? " staff-frame--pages" : ""}`}>
      <Frame site={me.site.name} language={language.value} title={title} tools={all} now={now} banners={banners}>{children}</Frame>
    </div>
  );
}

/** Nothing for those who have one page only. */
function Pages({ me }: Pick<StaffProps, "me">) {
  const places = placesOf(me);
  if (places.length < 2) return null;
  return (
    <nav class="staff-pages" aria-label={words().pages}>
      {places.map((place) => (
        <a key={place.path} class="staff-pages__link" href={place.path} title={place.title[language.value]} aria-current={location.pathname === place.path ? "page" : undefined}>
          <Icon name={place.icon} /><span>{place.title[language.value]}</span>
        </a>
      ))}
    </nav>
  );
}

/** Who sees the reports of all finds their own there. */
const seesOwnOnly = (me: StaffProps["me"]): boolean => mayOpen(MINE, me.staff.rights) && !me.staff.rights.includes("report.see");

function Person({ me, onSignOut }: Pick<StaffProps, "me"> & { onSignOut: () => void }) {
  const w = words();
  return (
    <div class="staff-person">
      <p class="staff-person__names"><strong class="staff-person__name">{me.staff.name}</strong>{seesOwnOnly(me) ? <a class="staff-person__mine" href={MINE.path}>{MINE.title[language.value]}</a> : <span>{pick(me.staff.role_name, language.value)}</span>}</p>
      <Button kind="quiet" size="s" onClick={onSignOut}>{w.signOut}</Button>
    </div>
  );
}

/** The centres where this person works; choosing one goes on there. */
function SiteSwitch({ session, me }: Pick<StaffProps, "session" | "me">) {
  const options = me.sites.map((site) => ({ value: site.id, label: pick(site.name, language.value) }));
  const [tries, setTries] = useState(0);
  const go = (id: string): void => {
    session.goTo(id).catch((problem: unknown) => {
      toast(errorWords(problem, language.value), "error");
      setTries(tries + 1);
    });
  };
  return <div class="staff-site"><SelectField key={tries} label={words().site} labelUnseen value={me.site.id} options={options} onText={go} /></div>;
}

/** Sign out; a failure is said. */
export function signOut(session: Session): void {
  session.signOut().catch((problem: unknown) => toast(errorWords(problem, language.value), "error"));
}
