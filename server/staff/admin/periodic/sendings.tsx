/** What was sent and what waits, newest first, each to be sent again. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { Api } from "../../../client/api";
import type { ReportSending, SendingPage, SendingQueued } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { clockTime, dateNumbers, dateText } from "../../../client/time";
import { errorWords } from "../../../client/words";
import type { Asking } from "../../asking/asking";
import { useDeed } from "../../asking/deed";
import { Old, Opening } from "../../asking/faces";
import { language } from "../../sign_in/language";
import { stateOf, words } from "./words";

const LOOKS: Record<string, [ChipTone, ChipShape]> = { waiting: ["quiet", "ring"], failing: ["gold", "half"], sent: ["leaf", "filled"], given_up: ["error", "triangle"] };

/** `of`: those of one scheduled report alone. */
export function Sendings({ asking, doors, title, of }: { asking: Asking<SendingPage>; doors: Api; title: string; of?: string }) {
  const w = words();
  const deed = useDeed();
  const page = asking.answer.value;
  if (!page) return <Opening loading={w.loading} problem={asking.problem.value} onAgain={() => void asking.refresh()} />;
  const rows = page.sendings.filter((one) => of === undefined || one.scheduled_id === of);
  const again = (one: ReportSending): void => void deed.run(async () => {
    await doors.post<SendingQueued>(`/report-sendings/${one.id}/resend`, { request_id: newRequestId() });
    await asking.refresh();
  });
  return (
    <div class="periodic-sent">
      <Old problem={asking.problem.value}>{w.old}</Old>
      {deed.problem && <p class="text-field__error" role="alert">{errorWords(deed.problem, language.value)}</p>}
      <Table caption={title} columns={columnsOf(of === undefined, again)} rows={rows} rowKey={(one) => one.id} empty={w.noneYet} />
    </div>
  );
}

function columnsOf(withNames: boolean, again: (one: ReportSending) => void): Column<ReportSending>[] {
  const w = words();
  const period: Column<ReportSending> = { key: "period", title: w.period, cell: (one) => <Two above={withNames ? one.name : periodWords(one)} under={[withNames && periodWords(one), one.form.toUpperCase(), one.is_trial && w.isTrial]} /> };
  return [
    period,
    { key: "state", title: w.state, cell: (one) => <State of={one} /> },
    { key: "to", title: w.to, cell: (one) => <Two above={reachedWords(one)} under={[missing(one)]} /> },
    { key: "again", title: w.again, cell: (one) => one.state !== "waiting" && <Button size="s" kind="quiet" icon="refresh" aria-label={w.againOf(`${one.name}, ${periodWords(one)}`)} onClick={() => again(one)}>{w.again}</Button> },
  ];
}

const Two = ({ above, under }: { above: string; under: (string | false | null)[] }) => (
  <span class="periodic-two"><span>{above}</span><span class="periodic-two__under">{under.filter(Boolean).join(" · ")}</span></span>
);

function State({ of }: { of: ReportSending }) {
  const w = words();
  const state = stateOf(of);
  const [tone, shape] = LOOKS[state] ?? ["quiet", "ring"];
  const told = [of.sent_at && `${clockTime(of.sent_at)} ${dateNumbers(of.sent_at)}`, of.problem && w.problems[of.problem], of.problem && of.attempts > 1 && w.tries(of.attempts), state === "failing" && of.next_at && w.nextAt(clockTime(of.next_at))];
  return (
    <span class="periodic-two">
      <span><StatusChip tone={tone} shape={shape}>{w.states[state]}</StatusChip></span>
      <span class="periodic-two__under">{told.filter(Boolean).join(" · ")}</span>
      {of.answer && <span class="periodic-two__answer">{of.answer}</span>}
    </span>
  );
}

const reachedWords = (one: ReportSending): string => [...one.reached, one.in_folder && words().inFolder(one.folder)].filter(Boolean).join(", ") || "–";

function missing(one: ReportSending): string | null {
  const left = one.recipients.filter((who) => !one.reached.includes(who));
  if (one.folder && !one.in_folder) left.push(words().inFolder(one.folder));
  return left.length > 0 ? words().notYet(left.join(", ")) : null;
}

const periodWords = (one: ReportSending): string => `${dateText(one.from)} – ${dateText(one.to)}`;
