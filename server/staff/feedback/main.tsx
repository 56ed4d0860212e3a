/** The page of what people have said. */
import { PLACES } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { Feedback } from "./feedback";

mountStaff(PLACES.feedback, Feedback);
