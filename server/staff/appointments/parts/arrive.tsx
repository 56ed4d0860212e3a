/** Take somebody in who stands at the desk with a code. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { ApiError } from "../../../client/api";
import type { CheckedIn } from "../../../client/contract";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Diary } from "../diary";
import { codeOf, isCode } from "../view";
import { words } from "../words";

export function Arrive({ diary }: { diary: Diary }) {
  const w = words();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [given, setGiven] = useState<CheckedIn | null>(null);
  const send = async (): Promise<void> => {
    if (!isCode(text)) return setWrong(w.codeWrong);
    try {
      setGiven(await diary.arrive(codeOf(text), "vi"));
      setText("");
      setWrong(null);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setWrong(errorWords(problem, language.value));
    }
  };
  return (
    <form class="diary__form" aria-label={w.arrive} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2>{w.arrive}</h2>
      <TextField label={w.code} hint={w.arriveLead} inputMode="numeric" value={text} error={wrong} onText={(more) => { setText(more); setWrong(null); }} />
      <Button kind="secondary" icon="ticket" type="submit">{w.arriveAct}</Button>
      {given && <Banner tone="good" title={w.number(given.ticket.label)}>{pick(given.appointment.words, language.value)}</Banner>}
    </form>
  );
}
