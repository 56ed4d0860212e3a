/** The shell of the administration: the ways on the left, the page on the right, and a hold on what is not saved. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../kiosk_ui/design/feedback/dialog";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { endOffers } from "../../../kiosk_ui/design/feedback/toast";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { openPages } from "./pages";
import { Catalogue } from "./setup/catalogue";
import { words as setupWords } from "./setup/words";
import { Nav } from "./shell/nav";
import { Way } from "./shell/route";
import { words } from "./shell/words";
import "./admin.css";

export function Admin({ session, me }: StaffProps) {
  const w = words();
  const s = setupWords();
  const way = useMemo(() => new Way(), []);
  const catalogue = useMemo(() => new Catalogue(session.doors), []);
  const [open, setOpen] = useState(false);
  useEffect(() => way.follow(), [way]);
  useEffect(() => catalogue.follow(), [catalogue]);
  useEffect(endOffers, [way.here.value.page]);
  const pages = openPages(me.staff.rights);
  const { page: id, path } = way.here.value;
  const page = id === "" ? pages[0] : pages.find((one) => one.id === id);
  const menu = <Button kind="quiet" icon="menu" class="admin__menu" aria-expanded={open} onClick={() => setOpen(true)}>{w.menu}</Button>;
  return (
    <StaffFrame session={session} me={me} title={page?.title[language.value]} tools={menu} banners={catalogue.isOld.value && <Banner tone="stale" title={`${s.away}.`}>{s.old} {s.awayLead}</Banner>}>
      <div class="admin">
        <Nav pages={pages} here={page?.id ?? ""} me={me} open={open} onClose={() => setOpen(false)} />
        <div class="admin__page">
          {page ? <page.Page key={page.id} session={session} me={me} path={path} way={way} catalogue={catalogue} /> : <Face kind="empty" title={w.lost}><p>{w.lostLead}</p></Face>}
        </div>
      </div>
      {way.asked.value !== null && <Unsaved way={way} />}
    </StaffFrame>
  );
}

function Unsaved({ way }: { way: Way }) {
  const w = words();
  const actions = <><Button kind="primary" onClick={() => way.stay()}>{w.stay}</Button><Button kind="danger" onClick={() => way.leave()}>{w.leave}</Button></>;
  return <Dialog title={w.unsavedTitle} onClose={() => way.stay()} actions={actions} urgent><p>{w.unsavedLead}</p></Dialog>;
}
