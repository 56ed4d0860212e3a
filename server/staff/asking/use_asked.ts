/** Something that is asked for when it is looked at, and again when `again` changes. */
import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import { errorWords } from "../../client/words";
import { language } from "../sign_in/language";

export interface Asked<Answer> { answer: Answer | null; problem: string | null }

/** `path` null: nothing is asked. What came for an earlier path is dropped. */
export function useAsked<Answer>(doors: Pick<Api, "get">, path: string | null, again = ""): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null });
  useEffect(() => {
    let isWanted = true;
    if (path === null) return setAsked({ answer: null, problem: null });
    const refused = (problem: unknown): void => {
      if (!(problem instanceof ApiError)) throw problem;
      if (isWanted) setAsked({ answer: null, problem: errorWords(problem, language.value) });
    };
    doors.get<Answer>(path).then((answer) => { if (isWanted) setAsked({ answer, problem: null }); }, refused);
    return () => { isWanted = false; };
  }, [path, again]);
  return asked;
}
