/** What is allowed, but should be known, in a sentence. */
import type { SetupWarning } from "../../../client/contract";
import { spoken } from "../../sign_in/language";

type Said = Record<string, (warning: SetupWarning) => string>;

const text = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));

const sentences = spoken<Said>({
  vi: {
    series_alike: ({ series }) => `Chữ này đọc gần giống ${text(series)} khi gọi qua loa, người chờ dễ nghe nhầm. Nên chọn chữ khác.`,
    nobody_serves: ({ service }) => `Chưa quầy nào phục vụ dịch vụ “${text(service)}”: người lấy số sẽ không được gọi. Hãy thêm dịch vụ này cho một quầy.`,
  },
  en: {
    series_alike: ({ series }) => `This letter sounds like ${text(series)} over the loudspeaker, and people will mishear it. Another letter is better.`,
    nobody_serves: ({ service }) => `No counter serves “${text(service)}”: whoever takes its number is never called. Add it to a counter.`,
  },
});

export const warningWords = (warning: SetupWarning): string => sentences()[warning.code]?.(warning) ?? warning.code;
