/** “Tell me with the page closed too”: by this browser, or by text message where the centre sends them; of a ticket's turn,
 *  before the hour of an appointment, or when to come for a place. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../../server/client/api";
import type { Api } from "../../../server/client/api";
import type { Language, TicketContacts } from "../../../server/client/contract";
import { errorWords, pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { TextField } from "../../design/controls/text_field";
import { Icon } from "../../design/drawings/icon";
import { Banner } from "../../design/feedback/banner";
import { mayPush } from "../pages/push";
import { Telling } from "./telling";
import type { Promised } from "./telling";
import { tellWords } from "./words";
import type { TellWords } from "./words";
import "./tell_me.css";

export interface TellMeProps { promised: Promised; doors: Api; language: Language }

export function TellMe({ promised, doors, language }: TellMeProps) {
  const w = tellWords(language, promised.kind);
  const telling = useMemo(() => new Telling(promised, doors), [promised.id]);
  useEffect(() => void telling.look(), [telling]);
  const contacts = telling.contacts.value;
  return (
    <section class="tell-me">
      {contacts ? <p>{w.lead(contacts.ahead)}</p> : telling.problem.value === null && <p role="status">{w.loading}</p>}
      {contacts?.push && <ByBrowser telling={telling} w={w} />}
      {contacts?.sms && <ByMessage telling={telling} w={w} sms={contacts.sms} kept={contacts.telephone} language={language} />}
      {telling.problem.value !== null && !isNumbers(telling.problem.value) && <Banner tone="error">{errorWords(telling.problem.value, language)}</Banner>}
    </section>
  );
}

/** A mistake in the number stands at its field. */
const isNumbers = (problem: unknown): boolean => problem instanceof ApiError && problem.facts["field"] === "telephone";

interface Shown { telling: Telling; w: TellWords }

function ByBrowser({ telling, w }: Shown) {
  const busy = telling.busy.value;
  if (!mayPush()) return <p class="tell-me__soft">{w.cannot}</p>;
  if (telling.on.value) {
    return (
      <>
        <p class="tell-me__state" role="status"><Icon name="check" /><strong>{w.on}</strong></p>
        <Button kind="quiet" size="l" wide busy={busy} onClick={() => void telling.stop()}>{w.stop}</Button>
      </>
    );
  }
  return (
    <>
      <Button kind="secondary" size="l" wide busy={busy} onClick={() => void telling.start()}>{w.start}</Button>
      {telling.refused.value && <Banner tone="notice">{w[telling.refused.value]}</Banner>}
    </>
  );
}

interface MessageProps extends Shown { sms: NonNullable<TicketContacts["sms"]>; kept: string | null; language: Language }

function ByMessage({ telling, w, sms, kept, language }: MessageProps) {
  const typed = useSignal("");
  if (kept) {
    return (
      <>
        <p class="tell-me__state" role="status"><Icon name="check" /><strong>{w.kept(kept)}</strong></p>
        <Button kind="quiet" size="l" wide busy={telling.busy.value} onClick={() => void telling.takeBack()}>{w.remove}</Button>
      </>
    );
  }
  if (!sms.is_ready) return <p class="tell-me__soft">{w.notReady}</p>;
  const send = (event: Event): void => {
    event.preventDefault();
    void telling.leave(typed.value);
  };
  return (
    <form class="tell-me__form" aria-label={w.sms} onSubmit={send}>
      <h3 class="tell-me__head">{w.sms}</h3>
      <TextField label={w.telephone} hint={w.hint} error={isNumbers(telling.problem.value) ? w.wrong : null} size="l" inputMode="tel" maxLength={24} value={typed.value} onText={(text) => { typed.value = text; }} />
      <p class="tell-me__soft">{pick(sms.consent, language)}</p>
      <Button kind="secondary" size="l" wide type="submit" busy={telling.busy.value}>{w.leave}</Button>
    </form>
  );
}
