/** The page of other systems: their keys, and what they are told. */
import { mountStaff } from "../sign_in/staff_page";
import { PLACES } from "../sign_in/places";
import { Integrations } from "./integrations";

mountStaff(PLACES.integrations, Integrations);
