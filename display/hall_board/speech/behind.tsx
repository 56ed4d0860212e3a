/** The line over the board when the voice has fallen behind: how many numbers it has still to call. */

import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Both } from "../../faces/both";
import { BEHIND } from "./manner";
import "./behind.css";

/** The numbers themselves stand on the board at once; the line says not to wait for the voice. */
export function Behind({ waiting, english }: { waiting: number; english: boolean }) {
  if (waiting <= BEHIND) return null;
  const en = `${waiting} more numbers to be called out. Please see the board.`;
  return <Banner tone="notice" icon="voice"><span class="board-behind"><Both vi={`Còn ${waiting} số chờ đọc. Xin xem trên bảng.`} en={english && en} /></span></Banner>;
}
