// Installing the page, where the browser offers it: it then opens without a network, and its data are not cleared away.

import { button } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./language.js";

let offer = null; // the browser's, until it was taken
let waiting = null; // the button that stands on the screen

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  put(event);
});
addEventListener("appinstalled", () => put(null));

function put(event) {
  offer = event;
  if (waiting) waiting.hidden = offer === null;
}

/** A button that installs the page; hidden for as long as the browser offers nothing. */
export function installButton() {
  waiting = button("", icon("download"), say("home.install"), async () => {
    const taken = offer;
    put(null);
    await taken.prompt();
  });
  waiting.hidden = offer === null;
  return waiting;
}
