/** The voice of the hall: its languages, how loud it is when, and the recordings that make it a human one. */
import type { PageProps } from "../pages";
import { Unread } from "../setup/row_list";
import { Recordings } from "./recording/recordings";
import { VoiceEditor } from "./voice_editor";
import { words } from "./words";
import "./voice.css";

export function VoicePage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  if (!row) return <Unread page={page} kind="site" />;
  return (
    <div class="voice">
      <h1 class="unseen">{words().title}</h1>
      <VoiceEditor page={page} row={row} />
      <Recordings page={page} siteVersion={row.version} />
    </div>
  );
}
