/** A centre's open data as the few figures that people read, on the page and on the boards alike. */
import type { Language, OpenData, Words } from "../../server/client/contract";
import { durationWords } from "../../server/client/time";

export interface Shown { key: string; name: Required<Words>; value: Required<Words>; note?: Required<Words> }

/** A share for people: never 100 % unless all, never 0 % unless none. */
export function percent(share: number): string {
  if (share <= 0 || share >= 1) return share <= 0 ? "0 %" : "100 %";
  return `${Math.min(Math.max(Math.round(share * 100), 1), 99)} %`;
}

const plain = (text: string): Required<Words> => ({ vi: text, en: text });
const number = (many: number): Required<Words> => ({ vi: many.toLocaleString("vi"), en: many.toLocaleString("en") });
const span = (seconds: number): Required<Words> => ({ vi: durationWords(seconds, "vi"), en: durationWords(seconds, "en") });

/** The ends of an interval, in percent. */
const between = (low: number, high: number): string => `${percent(low).replace(" %", "")}–${percent(high)}`;

/** Waiting and served always; waits and satisfaction where enough people stand behind them. */
export function shownOf(data: OpenData): Shown[] {
  const { today, satisfaction } = data;
  const shown: (Shown | null)[] = [
    { key: "waiting", name: { vi: "Đang chờ", en: "Waiting now" }, value: number(data.waiting) },
    { key: "served", name: { vi: "Đã phục vụ hôm nay", en: "Served today" }, value: number(today.served), note: { vi: `trong ${today.arrivals} lượt lấy số`, en: `of ${today.arrivals} numbers taken` } },
    today.wait_median_s === null ? null : { key: "median", name: { vi: "Một nửa chờ không quá", en: "Half waited no longer than" }, value: span(today.wait_median_s) },
    today.wait_p90_s === null ? null : { key: "p90", name: { vi: "Chín phần mười chờ không quá", en: "Nine in ten waited no longer than" }, value: span(today.wait_p90_s) },
    today.within_target === null ? null : { key: "within", name: { vi: "Được gọi trong thời gian cam kết", en: "Called within the promised time" }, value: plain(percent(today.within_target)) },
    satisfaction === null ? null : {
      key: "satisfaction", name: { vi: "Hài lòng trong 30 ngày qua", en: "Satisfied in the past 30 days" }, value: plain(percent(satisfaction.index)),
      note: { vi: `${satisfaction.answers.toLocaleString("vi")} ý kiến, khoảng ${between(satisfaction.low, satisfaction.high)}`, en: `${satisfaction.answers.toLocaleString("en")} answers, ${between(satisfaction.low, satisfaction.high)}` },
    },
  ];
  return shown.filter((one): one is Shown => one !== null);
}

export const waitOf = (seconds: number | null, language: Language): string => (seconds === null ? "–" : durationWords(seconds, language));
