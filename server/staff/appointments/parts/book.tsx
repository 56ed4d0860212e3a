/** Book an hour; the code to give away stands there until the next one is booked. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { ApiError } from "../../../client/api";
import type { Appointment, Appointments } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Diary } from "../diary";
import { instantOf, spacedCode, timeOfDay } from "../view";
import { words } from "../words";

export function Book({ diary, shown }: { diary: Diary; shown: Appointments }) {
  const w = words();
  const [service, setService] = useState(shown.services[0]?.id ?? "");
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [booked, setBooked] = useState<Appointment | null>(null);
  const send = async (): Promise<void> => {
    const time = timeOfDay(text);
    if (time === null) return setWrong(w.atWrong);
    try {
      setBooked(await diary.book(service, instantOf(shown.day, time)));
      setText("");
      setWrong(null);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setWrong(wrongWords(problem));
    }
  };
  return (
    <form class="diary__form" aria-label={w.book} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2>{w.book}</h2>
      <SelectField label={w.service} value={service} onText={setService} options={shown.services.map((one) => ({ value: one.id, label: pick(one.names, language.value) }))} />
      <TextField label={w.at} hint={w.atHint} inputMode="numeric" value={text} error={wrong} onText={(more) => { setText(more); setWrong(null); }} />
      <Button kind="primary" icon="clock" type="submit">{w.bookAct}</Button>
      {booked && <Banner tone="good" title={`${w.giveCode} ${spacedCode(booked.code)}`}>{clockTime(booked.at)} · {pick(booked.service.names, language.value)}</Banner>}
    </form>
  );
}

function wrongWords(problem: ApiError): string {
  const w = words();
  if (problem.facts["rule"] === "closed_then") return w.closedThen;
  return problem.facts["rule"] === "not_to_come" ? w.notToCome : errorWords(problem, language.value);
}
