/** The page of an officer's own figures. */
import { MINE } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { MyFigures } from "./my_figures";

mountStaff(MINE, MyFigures);
