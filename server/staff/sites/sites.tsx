/** All centres of one person at a look: who waits, how long, how many counters are open; and the way there. */
import { useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../kiosk_ui/design/controls/text_field";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import type { SiteList } from "../../client/contract";
import { useAsking } from "../asking/asking";
import { Old, Opening } from "../asking/faces";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { Make } from "./parts/make";
import { Table } from "./parts/table";
import { listed, ORDERS } from "./view";
import type { Order } from "./view";
import { words } from "./words";
import "./sites.css";

const EVERY_MS = 5_000;

export function Sites({ session, me }: StaffProps) {
  const w = words();
  const asking = useAsking<SiteList>(session.doors, "/sites", EVERY_MS);
  const [list, problem] = [asking.answer.value, asking.problem.value];
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={list && <Old problem={problem}>{w.old}</Old>}>
      {list ? <Shown session={session} me={me} list={list} /> : <Opening loading={w.loading} problem={problem} onAgain={() => void asking.refresh()} />}
    </StaffFrame>
  );
}

function Shown({ session, list }: StaffProps & { list: SiteList }) {
  const w = words();
  const [sought, seek] = useState("");
  const [order, setOrder] = useState<Order>("longest");
  const [making, make] = useState(false);
  const shown = listed(list.sites, sought, order, language.value);
  return (
    <Page>
      <PageHead title={w.title} lead={w.lead}>{list.may_make && <Button kind="primary" icon="plus" onClick={() => make(true)}>{w.make}</Button>}</PageHead>
      <div class="sites__tools">
        <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
        <SelectField label={w.sort} labelUnseen value={order} onText={(one) => setOrder(one as Order)} options={ORDERS.map((one) => ({ value: one, label: `${w.sort}: ${(w.sorts[one] ?? one).toLowerCase()}` }))} />
      </div>
      <Table shown={shown} session={session} />
      {making && <Make session={session} onClose={() => make(false)} />}
    </Page>
  );
}
