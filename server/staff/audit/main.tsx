/** The page of the audit. */
import { mountStaff } from "../sign_in/staff_page";
import { PLACES } from "../sign_in/places";
import { Audit } from "./audit";

mountStaff(PLACES.audit, Audit);
