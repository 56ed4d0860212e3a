/** Who waits or waited too long, and whose letter of apology is due. */
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import type { Api } from "../../../client/api";
import type { LateDossiers } from "../../../client/contract";
import { useAsked } from "../../asking/use_asked";
import { reportPath } from "../view";
import type { Period } from "../view";
import { words } from "../words";
import { DossierTable } from "./table";

export function Late({ doors, period }: { doors: Pick<Api, "get">; period: Period }) {
  const w = words();
  const { answer, problem } = useAsked<LateDossiers>(doors, reportPath("late_dossiers", period));
  if (problem) return <Banner tone="error" title={problem} />;
  if (!answer) return <p class="dossiers__note">{w.loading}</p>;
  return (
    <>
      <p class="dossiers__sum" role="status">{w.lateSum(answer.count, answer.letters)}</p>
      <DossierTable caption={w.tabs.late} rows={answer.rows} empty={w.noneLate} />
    </>
  );
}
