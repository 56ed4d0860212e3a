/** What a deed has come to, in a sentence that is shown and read out. */
import type { ConsoleState, Moved, Words } from "../../../client/contract";
import type { ApiError } from "../../../client/api";
import { codeWords } from "../../../client/words";
import type { Deed } from "./deeds";
import { KEY } from "./keys";

/** note: a key that leads nowhere as things stand; error: the server or the line failed. `count` tells two equal sentences apart, so that the second is read out as well. */
export interface Said { tone: "good" | "note" | "error"; text: Required<Words>; count: number }

const EMPTY: Required<Words> = { vi: "Chưa có ai chờ.", en: "Nobody is waiting." };

/** `before` is the state in which the deed was done. */
export function saidOf(deed: Deed, before: ConsoleState, answer: Moved): Required<Words> {
  const label = answer.ticket?.label ?? before.present?.label ?? "";
  switch (deed) {
    case "call-next": return answer.ticket ? called(before, label) : before.present ? doneAndEmpty(label) : EMPTY;
    case "recall": return { vi: `Đã gọi lại ${label}.`, en: `${label} called again.` };
    case "start": return { vi: `Bắt đầu phục vụ ${label}.`, en: `Serving ${label}.` };
    case "finish": return { vi: `Đã xong ${label}.`, en: `${label} finished.` };
    case "no-show": return { vi: `${label} vắng mặt. Nhấn Z để hoàn tác.`, en: `${label} did not come. Press Z to undo.` };
    case "undo": return undone(before);
    case "call": return called(before, label);
    case "park": return { vi: `Đã tạm giữ ${label}. Quầy gọi được số khác.`, en: `${label} is parked. The counter can call somebody else.` };
    case "unpark": return answer.ticket?.state === "called" ? called(before, label) : { vi: `${label} trở lại hàng chờ.`, en: `${label} is back in the line.` };
    case "transfer": return { vi: `Đã chuyển ${label}.`, en: `${label} was sent on.` };
    case "requeue": return { vi: `${label} chờ lại.`, en: `${label} waits again.` };
    default: return PLACE[deed];
  }
}

function called(before: ConsoleState, label: string): Required<Words> {
  const last = before.present?.label;
  return last
    ? { vi: `Đã xong ${last}, đã gọi ${label}.`, en: `${last} finished, ${label} called.` }
    : { vi: `Đã gọi ${label}.`, en: `${label} called.` };
}

const doneAndEmpty = (label: string): Required<Words> => ({ vi: `Đã xong ${label}. Chưa có ai chờ.`, en: `${label} finished. Nobody is waiting.` });

function undone(before: ConsoleState): Required<Words> {
  const label = before.recent.find((turn) => turn.may_undo)?.label ?? "";
  return { vi: `${label} trở lại hàng chờ, đúng chỗ cũ.`, en: `${label} is back in the line, at its old place.` };
}

/** The way on from a press that was held back. */
export function heldWords(deed: Deed, label: string): Required<Words> {
  const isNext = deed === "call-next";
  const key = isNext ? KEY["call-next"] : KEY.finish;
  return {
    vi: `${label} vừa được gọi, chưa bắt đầu. Nhấn V nếu vắng mặt, S khi bắt đầu; nhấn ${key} lần nữa để xong${isNext ? " và gọi tiếp" : ""}.`,
    en: `${label} has just been called and is not started. Press V for a no-show, S to start; press ${key} again to finish${isNext ? " and call next" : ""}.`,
  };
}

const PLACE: Record<"pause" | "resume" | "open" | "close", Required<Words>> = {
  pause: { vi: "Quầy đã tạm ngưng.", en: "The counter is paused." },
  resume: { vi: "Quầy gọi số trở lại.", en: "The counter calls again." },
  open: { vi: "Quầy đã mở.", en: "The counter is open." },
  close: { vi: "Quầy đã đóng.", en: "The counter is closed." },
};

/** Refusals that no server ever sends, because the screen knows before. */
const OWN: Record<string, Required<Words>> = {
  "parked.nobody": { vi: "Chưa tạm giữ số nào.", en: "Nobody is parked." },
  "undo.nothing": { vi: "Không có số vắng mặt nào để hoàn tác.", en: "There is no no-show to undo." },
};

export const refusalWords = (code: string): Required<Words> => OWN[code] ?? { vi: codeWords(code, "vi"), en: codeWords(code, "en") };

/** Why no second counter is opened. */
export const elsewhere = (counter: number): Required<Words> => ({
  vi: `Bạn đang làm việc ở quầy ${counter}. Đóng quầy đó trước khi mở quầy khác.`, en: `You work at counter ${counter}. Close it before you open another one.`,
});

/** What the server refused at the counter of that number: `counter.taken` names this one where somebody else is there, or the one of this officer. */
export function refusedAt(counter: number, { code, facts }: ApiError): Required<Words> {
  const taken = code === "counter.taken" ? facts["counter"] : counter;
  return typeof taken === "number" && taken !== counter ? elsewhere(taken) : refusalWords(code);
}
