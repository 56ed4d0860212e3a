/** Which day it is at the centre now. */
import { dateNumbers } from "../../../client/time";

/** YYYY-MM-DD by the centre's clock, whatever zone the browser believes itself in. */
export function siteToday(now: Date = new Date()): string {
  const [day = "", month = "", year = ""] = dateNumbers(now).split("/");
  return `${year}-${month}-${day}`;
}
