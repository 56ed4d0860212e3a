/** Which build of the screens this is: the same signs that the server keeps beside the pages that it hands out. */
declare const __BUILD__: string;

export const BUILD: string = __BUILD__;
