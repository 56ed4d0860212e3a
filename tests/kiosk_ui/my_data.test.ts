/** One's own data on the phone: shown, taken along, erased; a wish that got lost is the same wish again. */
import { expect, test } from "vitest";
import { MyData, asFile } from "../../kiosk_ui/phone/pages/my_data";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { OwnData } from "../../server/client/contract";

const kept = (texts: string[]): OwnData => ({ texts: texts.map((text) => ({ rule: "comments", text, at: "", until: "2027-11-24" })), revision: 7 }) as unknown as OwnData;

function doors(answers: (unknown | Error)[]): { asked: [string, { request_id: string }][]; api: Api } {
  const asked: [string, { request_id: string }][] = [];
  const post = async (path: string, body: unknown): Promise<unknown> => {
    asked.push([path, body as { request_id: string }]);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, api: { post } as unknown as Api };
}

test("what is kept is shown, erased, and shown again", async () => {
  const { asked, api } = doors([kept(["đợi lâu"]), { erased: 1, at: "", revision: 8 }, kept([])]);
  const mine = new MyData("bí mật", api);
  await mine.show();
  expect(mine.data.value?.texts.length).toBe(1);
  await mine.erase();
  expect(mine.data.value?.texts).toEqual([]);
  expect(mine.erased.value).toBe(true);
  expect(asked.map(([path]) => path.split("/").pop())).toEqual(["my-data", "erase-my-data", "my-data"]);
  expect(asked[0]?.[0]).toContain("b%C3%AD%20m%E1%BA%ADt");
  expect(new Set(asked.map(([, body]) => body.request_id)).size).toBe(3);
});

test("an erasure whose answer got lost is asked for with the same request", async () => {
  const { asked, api } = doors([new ApiError("network", "", {}, 0), { erased: 1, at: "", revision: 8 }, kept([])]);
  const mine = new MyData("t", api);
  await mine.erase();
  expect(mine.problem.value).toBeInstanceOf(ApiError);
  expect(mine.erased.value).toBe(false);
  await mine.erase();
  expect(asked[0]?.[1].request_id).toBe(asked[1]?.[1].request_id);
  expect(mine.problem.value).toBeNull();
});

test("the file holds the data and no number of the door", () => {
  expect(JSON.parse(asFile(kept(["đợi lâu"])))).toEqual({ texts: [{ rule: "comments", text: "đợi lâu", at: "", until: "2027-11-24" }] });
});
