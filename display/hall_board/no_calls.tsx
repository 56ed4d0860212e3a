/** What stands at the place of the large call while there is none. */

import { Face } from "../../kiosk_ui/design/feedback/face";
import { Both } from "../faces/both";
import "./no_calls.css";

/** Before the first call: the list has nothing to remember either. */
export function NoCalls({ english }: { english: boolean }) {
  return (
    <div class="no-calls no-calls--yet">
      <Face kind="empty" title="Chưa có số nào được gọi" under={english ? "No number has been called yet" : undefined} />
    </div>
  );
}

/** Everybody who was called is at a counter, or did not come. */
export function NobodyNow({ english }: { english: boolean }) {
  return <p class="no-calls no-calls--now"><Both vi="Hiện không gọi số nào" en={english && "No number is being called now"} /></p>;
}
