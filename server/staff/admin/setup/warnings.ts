/** What is allowed, but should be known, in a sentence. */
import type { SetupWarning, Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language, spoken } from "../../sign_in/language";
import type { Catalogue } from "./catalogue";

type Said = Record<string, (warning: SetupWarning) => string>;

const text = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));

const sentences = spoken<Said>({
  vi: {
    series_alike: ({ series }) => `Chữ này đọc gần giống ${text(series)} khi gọi qua loa, người chờ dễ nghe nhầm. Nên chọn chữ khác.`,
    nobody_serves: ({ service }) => `Chưa quầy nào phục vụ dịch vụ “${text(service)}”: người lấy số sẽ không được gọi. Hãy thêm dịch vụ này cho một quầy.`,
    webhook_without_secret: () => "Địa chỉ này chưa có khóa ký: bên nhận chưa kiểm được tin có thật từ trung tâm hay không.",
  },
  en: {
    series_alike: ({ series }) => `This letter sounds like ${text(series)} over the loudspeaker, and people will mishear it. Another letter is better.`,
    nobody_serves: ({ service }) => `No counter serves “${text(service)}”: whoever takes its number is never called. Add it to a counter.`,
    webhook_without_secret: () => "This address has no secret yet: whoever receives cannot check that the messages are the centre's.",
  },
});

/** A service is told by its code; people know it by its name. */
export function warningWords(warning: SetupWarning, catalogue?: Catalogue): string {
  const service = catalogue?.rows("services").find((row) => row["code"] === warning["service"]);
  const known = service ? { ...warning, service: pick(service["name"] as Words, language.value) } : warning;
  return sentences()[warning.code]?.(known) ?? warning.code;
}
