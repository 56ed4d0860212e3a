/** What the rules are called, in the words that the server uses. */
import type { Language, PolicyKind } from "../../../client/contract";

const NAMES: Record<PolicyKind, Record<Language, string>> = {
  strict: { vi: "Ưu tiên tuyệt đối", en: "Strict priority" },
  interleaved: { vi: "Xen kẽ", en: "Interleaved" },
  ageing: { vi: "Tính thời gian chờ", en: "Ageing" },
};

export const ruleName = (kind: PolicyKind, language: Language): string => NAMES[kind][language];
