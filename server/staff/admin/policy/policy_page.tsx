/** Who is next, what each way promises, the classes that go first, and what happens by itself at counters. */
import { useEffect, useState } from "preact/hooks";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { ApiError } from "../../../client/api";
import type { Policies, PolicyKind, SetupRow } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import type { Edit } from "../setup/edit";
import { Beside, NumberField, Part } from "../setup/fields";
import { Unread } from "../setup/row_list";
import { WholeField } from "../setup/whole_field";
import { ClassesField } from "./classes_field";
import { words } from "./words";

interface Policy { kind: PolicyKind; in_a_row: number; rank_run: number }

const FIELDS = ["policy", "priority_classes", "recalls_allowed", "postpones_allowed", "auto_start_s", "auto_finish_s"];

export function PolicyPage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  return row ? <PolicyEditor page={page} row={row} /> : <Unread page={page} kind="site" />;
}

function PolicyEditor({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: FIELDS, blank: {} }, row, page);
  return (
    <>
      <h1 class="unseen">{w.title}</h1>
      <Editor edit={edit} page={page} title={w.title} stays>
        <Kinds edit={edit} page={page} version={row.version} />
        <Part title={w.partClasses} lead={w.classesLead}><ClassesField edit={edit} /></Part>
        <Part title={w.partMoves}>
          <Beside>
            <NumberField edit={edit} name="recalls_allowed" label={w.recalls} unit={w.times} />
            <NumberField edit={edit} name="postpones_allowed" label={w.postpones} unit={w.times} />
          </Beside>
          <Beside>
            <NumberField edit={edit} name="auto_start_s" label={w.autoStart} hint={w.autoHint} unit={w.minutes} scale={60} empty={w.byHand} />
            <NumberField edit={edit} name="auto_finish_s" label={w.autoFinish} hint={w.autoHint} unit={w.minutes} scale={60} empty={w.byHand} />
          </Beside>
        </Part>
      </Editor>
    </>
  );
}

function Kinds({ edit, page, version }: { edit: Edit; page: PageProps; version: number }) {
  const w = words();
  const policy = edit.get<Policy>("policy");
  const known = usePolicies(page, policy, version);
  const set = (change: Partial<Policy>): void => edit.set({ policy: { ...policy, ...change } });
  return (
    <Part title={w.partPolicy} lead={w.lead}>
      {known.map((one) => <Choice key={one.kind} kind="radio" name="policy" checked={policy.kind === one.kind} hint={pick(one.bound, language.value)} onChange={() => set({ kind: one.kind })}>{pick(one.name, language.value)}</Choice>)}
      <Beside>
        {policy.kind !== "strict" && <Limit label={w.inARow} unit={w.turns} value={policy.in_a_row} error={edit.errorAt("policy.in_a_row")} onValue={(in_a_row) => set({ in_a_row })} />}
        <Limit label={w.rankRun} hint={w.rankHint} unit={w.turns} value={policy.rank_run} error={edit.errorAt("policy.rank_run")} onValue={(rank_run) => set({ rank_run })} />
      </Beside>
    </Part>
  );
}

interface LimitProps { label: string; hint?: string; unit: string; value: number; error: string | null; onValue: (value: number) => void }

function Limit({ label, hint, unit, value, error, onValue }: LimitProps) {
  return (
    <div class="setup-number">
      <WholeField label={label} {...(hint ? { hint } : {})} error={error} value={value} onNumber={onValue} />
      <span class="setup-number__unit" aria-hidden="true">{unit}</span>
    </div>
  );
}

/** The promises under these limits, in the server's own words. */
function usePolicies(page: PageProps, { in_a_row, rank_run }: Policy, version: number): Policies["policies"] {
  const [known, set] = useState<Policies["policies"]>([]);
  useEffect(() => {
    page.session.doors.get<Policies>(`/policies?in_a_row=${in_a_row}&rank_run=${Math.max(1, rank_run)}`).then((told) => set(told.policies)).catch((refused: unknown) => {
      if (!(refused instanceof ApiError)) throw refused; // the choice stays as it was; saving tells what is wrong
    });
  }, [in_a_row, rank_run, version]);
  return known;
}
