/** “My data”: what is kept about this visit, to see, to take along, and to have erased. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { OwnData, OwnRating, OwnTurn } from "../../../server/client/contract";
import { calendarWords, clockTime } from "../../../server/client/time";
import { errorWords, pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Banner } from "../../design/feedback/banner";
import { Dialog } from "../../design/feedback/dialog";
import type { PhoneProps } from "../phone";
import { MyData, asFile } from "./my_data";
import { myDataWords } from "./my_data_words";
import "./my_data.css";

const OPEN = new Set(["waiting", "called", "serving", "parked"]);

export function MyDataPart({ ticket, doors, language }: PhoneProps) {
  const w = myDataWords(language);
  const mine = useMemo(() => new MyData(ticket.token, doors), [ticket.token]);
  const data = mine.data.value;
  const error = mine.problem.value !== null && <Banner tone="error">{errorWords(mine.problem.value, language)}</Banner>;
  if (!data) return <><Button kind="quiet" size="l" wide busy={mine.busy.value} onClick={() => void mine.show()}>{w.title}</Button>{error}</>;
  return (
    <section class="my-data" aria-label={w.title}>
      <h2 class="my-data__title">{w.title}</h2>
      <p class="my-data__soft">{w.lead}</p>
      <Visit data={data} language={language} />
      <Texts data={data} language={language} />
      {data.link_until && <p class="my-data__soft">{w.link(calendarWords(data.link_until, language))}</p>}
      {mine.erased.value && <Banner tone="good">{w.erased}</Banner>}
      {error}
      <a class="button button--secondary button--l button--wide" href={`data:application/json;charset=utf-8,${encodeURIComponent(asFile(data))}`} download={`${data.ticket.label}-${data.ticket.business_day}.json`}><span class="button__words">{w.download}</span></a>
      <Erase mine={mine} mayErase={!OPEN.has(ticket.state) && data.texts.length > 0} isOpen={OPEN.has(ticket.state)} language={language} />
      <Button kind="quiet" size="l" wide onClick={() => { mine.data.value = null; }}>{w.close}</Button>
    </section>
  );
}

type Shown = { data: OwnData; language: PhoneProps["language"] };

function Visit({ data, language }: Shown) {
  const w = myDataWords(language);
  return (
    <>
      <h3 class="my-data__head">{w.visit}</h3>
      <dl class="my-data__list">
        <dt>{w.issued}</dt><dd>{data.ticket.label} · {clockTime(data.ticket.issued_at)}, {calendarWords(data.ticket.business_day, language)}</dd>
        {data.turns.map((turn) => <Turn key={turn.waiting_since} turn={turn} language={language} />)}
        {data.ratings.map((rating) => <Mark key={rating.given_at} rating={rating} language={language} />)}
        {data.contacts.map((one) => [<dt key={one.address}>{w.told[one.kind]}</dt>, <dd key={`${one.address} until`}>{one.address} · {w.told_until}</dd>])}
      </dl>
    </>
  );
}

function Turn({ turn, language }: { turn: OwnTurn; language: PhoneProps["language"] }) {
  const w = myDataWords(language);
  const called = turn.called_at && `${w.called.toLowerCase()} ${clockTime(turn.called_at)}${turn.counter ? `, ${w.counter(turn.counter)}` : ""}`;
  const finished = turn.finished_at && `${w.finished.toLowerCase()} ${clockTime(turn.finished_at)}`;
  const told = [`${w.waited.toLowerCase()} ${clockTime(turn.waiting_since)}`, called, finished].filter(Boolean).join(" · ");
  return <><dt>{pick(turn.service.names, language)}</dt><dd>{told}</dd></>;
}

/** Each turn of a visit has a mark of its own. */
function Mark({ rating, language }: { rating: OwnRating; language: PhoneProps["language"] }) {
  const w = myDataWords(language);
  const about = [pick(rating.service.names, language), rating.counter && w.counter(rating.counter), rating.finished_at && clockTime(rating.finished_at)];
  return <><dt>{w.rating} · {about.filter(Boolean).join(", ")}</dt><dd>{w.score(rating.score)}</dd></>;
}

function Texts({ data, language }: Shown) {
  const w = myDataWords(language);
  return (
    <>
      <h3 class="my-data__head">{w.texts}</h3>
      {data.texts.length === 0 && <p class="my-data__soft">{w.none}</p>}
      <ul class="my-data__texts">
        {data.texts.map((one) => (
          <li key={`${one.rule} ${one.text}`}>
            <span class="my-data__rule">{w.rules[one.rule] ?? one.rule} · {w.until(calendarWords(one.until, language))}</span>
            <q class="my-data__text">{one.text}</q>
          </li>
        ))}
      </ul>
    </>
  );
}

interface EraseProps { mine: MyData; mayErase: boolean; isOpen: boolean; language: PhoneProps["language"] }

function Erase({ mine, mayErase, isOpen, language }: EraseProps) {
  const w = myDataWords(language);
  const asked = useSignal(false);
  const close = (): void => { asked.value = false; };
  if (isOpen) return <p class="my-data__soft">{w.open}</p>;
  if (!mayErase) return null;
  return (
    <>
      <Button kind="danger" size="l" wide onClick={() => { asked.value = true; }}>{w.erase}</Button>
      {asked.value && <Dialog title={w.ask} urgent onClose={close} actions={<>
        <Button kind="danger" size="l" busy={mine.busy.value} onClick={() => void mine.erase().then(close)}>{w.yes}</Button>
        <Button kind="primary" size="l" onClick={close}>{w.no}</Button>
      </>}><p>{w.ask_lead}</p></Dialog>}
    </>
  );
}
