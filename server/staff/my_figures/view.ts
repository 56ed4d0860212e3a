/** One's own figures, worked out apart from how they look. */
import type { Figures, OwnFigures, OwnRow, ReportRow } from "../../client/contract";
import type { FigureName } from "../reports/figures/figures";
import { isDay } from "../days/day_text";
import { periodAround, SPANS } from "../reports/question/calendar";
import type { Period } from "../reports/question/period_picker";
import { inOrder } from "../reports/question/wish";

/** What is shown of each service and day. */
export const OWN: readonly (keyof OwnFigures)[] = ["served", "service_median_s", "service_mean_s", "service_p90_s", "handling_mean_s", "no_shows"];
export const OWN_TILES: readonly FigureName[] = ["served", "service_median_s", "service_p90_s", "handling_mean_s", "no_show_rate", "wait_median_s"];

/** The period in the page's address; this month unless it says otherwise. */
export function periodOf(search: string, today: string): Period {
  const given = new URLSearchParams(search);
  const span = SPANS.find((one) => one === given.get("period")) ?? "month";
  const [first, last] = [given.get("from") ?? "", given.get("to") ?? ""];
  const from = isDay(first) && span !== "today" ? first : today;
  return { span, ...(span === "free" ? inOrder({ from, to: isDay(last) ? last : from }) : periodAround(span, from)) };
}

/** The same as an address. */
export function addressOf({ span, from, to }: Period): string {
  const said = new URLSearchParams({ period: span });
  if (span !== "today") said.set("from", from);
  if (span === "free") said.set("to", to);
  return `/reports/mine?${said.toString()}`;
}

const NO_RATINGS = { answers: null, response_rate: null, index: null, index_low: null, index_high: null };

/** With satisfaction left blank, for the parts of the page that the reports of all share. */
export const asFigures = (own: OwnFigures): Figures => ({ ...own, ...NO_RATINGS });
export const asRow = (row: OwnRow): ReportRow => ({ ...row, figures: asFigures(row.figures), before: row.before && asFigures(row.before) });
