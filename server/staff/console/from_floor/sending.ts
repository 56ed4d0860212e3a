/** One press, one request; a refusal is said. Kept apart from the desk: these deeds neither wait for the queue's nor hold them up. */
import { useState } from "preact/hooks";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { Api } from "../../../client/api";
import { ApiError } from "../../../client/api";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";

/** `send` resolves to whether the server has done it. */
export function usePost(doors: Pick<Api, "post">): { busy: boolean; send: (path: string) => Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const send = async (path: string): Promise<boolean> => {
    setBusy(true);
    try {
      await doors.post(path, { request_id: newRequestId() });
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      toast(errorWords(problem, language.value), "error");
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
}
