/** The page that plays a past day once more. */
import { PLACES } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { Replay } from "./replay";

mountStaff(PLACES.replay, Replay);
