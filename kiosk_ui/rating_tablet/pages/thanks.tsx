/** Four seconds of thanks. What the server refused kindly is said kindly. */
import { useEffect } from "preact/hooks";
import { codeWords } from "../../../server/client/words";
import { Face } from "../../design/feedback/face";
import type { TabletProps } from "../tablet";

const THANKS_MS = 4000;

export function ThanksPage({ answer, box, words, language, request_id }: TabletProps & { request_id: string }) {
  const refusal = box.refusals.value.find((one) => one.request_id === request_id);
  useEffect(() => {
    const timer = setTimeout(() => answer.next(), THANKS_MS);
    return () => clearTimeout(timer);
  }, [request_id]);
  return <Face kind="good" title={words.thanks}><p>{refusal ? codeWords(refusal.code, language) : words.thanks_lead}</p></Face>;
}
