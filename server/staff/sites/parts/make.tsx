/** A new centre: its name and its time zone; whoever makes it goes there to set it up. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { ApiError } from "../../../client/api";
import type { SiteMade } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Session } from "../../sign_in/session";
import { ZONES } from "../view";
import { words } from "../words";

export function Make({ session, onClose }: { session: Session; onClose: () => void }) {
  const w = words();
  const [vi, setVi] = useState("");
  const [en, setEn] = useState("");
  const [zone, setZone] = useState(ZONES[0] ?? "");
  const { send, busy, problem, isNameMissing } = useMaking(session);
  const form = "make-site";
  const submit = (event: Event): void => {
    event.preventDefault();
    void send({ vi: vi.trim(), ...(en.trim() ? { en: en.trim() } : {}) }, zone);
  };
  const field = problem?.facts["field"];
  const actions = <><Button onClick={onClose}>{w.cancel}</Button><Button kind="primary" type="submit" form={form} busy={busy}>{w.makeNow}</Button></>;
  return (
    <Dialog title={w.makeTitle} onClose={onClose} actions={actions}>
      <form id={form} class="sites__form" onSubmit={submit}>
        <p>{w.makeLead}</p>
        {problem && typeof field !== "string" && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
        <TextField label={w.nameVi} value={vi} onText={setVi} maxLength={200} error={isNameMissing || field === "name.vi" ? w.nameNeeded : null} />
        <TextField label={w.nameEn} hint={w.optional} value={en} onText={setEn} maxLength={200} />
        <SelectField label={w.zone} hint={w.zoneHint} value={zone} onText={setZone} options={ZONES.map((one) => ({ value: one, label: one.replace(/_/g, " ") }))} error={field === "timezone" ? w.zoneWrong : null} />
      </form>
    </Dialog>
  );
}

/** One press makes one centre, however often it is sent. */
function useMaking(session: Session) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [isNameMissing, missName] = useState(false);
  const request_id = useMemo(newRequestId, []);
  const send = async (name: { vi: string; en?: string }, timezone: string): Promise<void> => {
    missName(name.vi === "");
    if (name.vi === "") return;
    setBusy(true);
    setProblem(null);
    try {
      const made = await session.doors.post<SiteMade>("/sites", { name, timezone, request_id });
      history.replaceState(null, "", "/admin");
      await session.goTo(made.site.id);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
      setBusy(false);
    }
  };
  return { send, busy, problem, isNameMissing };
}
