/** Two people have edited one thing: both values side by side, and who decides. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { clockTime } from "../../../client/time";
import type { Catalogue } from "./catalogue";
import type { Conflict, Edit } from "./edit";
import { fieldName, valueWords } from "./field_words";
import { words } from "./words";
import "./edits.css";

export function ConflictDialog({ edit, catalogue, conflict }: { edit: Edit; catalogue: Catalogue; conflict: Conflict }) {
  const w = words();
  const { kind } = edit.of;
  const actions = (
    <>
      <Button kind="quiet" onClick={() => edit.keepMine()}>{w.lookAgain}</Button>
      <Button onClick={() => edit.takeTheirs()}>{w.takeTheirs}</Button>
      <Button kind="primary" onClick={() => void edit.saveMine()}>{w.saveMine}</Button>
    </>
  );
  return (
    <Dialog title={w.conflictTitle} actions={actions} urgent wide>
      <p>{w.conflictBy(conflict.by ?? w.someone, conflict.at ? clockTime(conflict.at) : "—")}</p>
      <table class="setup-clash">
        <thead><tr><th scope="col">{w.field}</th><th scope="col">{w.mine}</th><th scope="col">{w.theirs}</th></tr></thead>
        <tbody>
          {conflict.clashes.map((clash) => (
            <tr key={clash.name}>
              <th scope="row">{fieldName(clash.name)}</th>
              <td data-of="mine">{valueWords(kind, clash.name, clash.mine, catalogue)}</td>
              <td data-of="theirs">{valueWords(kind, clash.name, clash.theirs, catalogue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
