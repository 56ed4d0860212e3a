/** The public figures: what too few people stand behind is not there at all, and a share is never rounded to all or none. */
import { describe, expect, it } from "vitest";
import { percent, shownOf } from "../../display/figures/view";
import type { OpenData } from "../../server/client/contract";

const data: OpenData = {
  site: { id: "s", name: { vi: "Trung tâm" }, timezone: "Asia/Ho_Chi_Minh" }, at: "2026-11-23T10:00:00+07:00", day: "2026-11-23", open: true, refreshed_s: 60, waiting: 1_204,
  today: { arrivals: 4, served: 3, wait_median_s: null, wait_p90_s: null, within_target: null }, fields: [], satisfaction: null,
};

describe("public figures", () => {
  it("tell only how many while too few have been served or have answered", () => {
    expect(shownOf(data).map(({ key, value }) => [key, value.vi])).toEqual([["waiting", "1.204"], ["served", "3"]]);
  });

  it("tell the interval beside the satisfaction", () => {
    const told = shownOf({ ...data, satisfaction: { from: "2026-10-25", to: "2026-11-23", answers: 35, response_rate: 0.4, index: 0.9996, low: 0.46, high: 0.77 } });
    expect(told[2]).toMatchObject({ key: "satisfaction", value: { vi: "99 %" }, note: { vi: "35 ý kiến, khoảng 46–77 %" } });
  });

  it("never call nearly all all", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(["0 %", "1 %", "50 %", "99 %", "100 %"]);
  });
});
