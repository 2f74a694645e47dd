// Starts the public register: the address says which screen stands in the frame, links and forms change the address.

import { focusHeading } from "../page/dom.js";
import { currentLanguage, say, useLanguage } from "../page/language.js";
import { drawFrame } from "./frame.js";
import { lspScreen } from "./screens/lsp.js";
import { lspsScreen } from "./screens/lsps.js";
import { schemeScreen } from "./screens/scheme.js";
import { schemesScreen } from "./screens/schemes.js";
import { statisticsScreen } from "./screens/statistics.js";

const SCREENS = {
  "/register": lspsScreen,
  "/register/lsp": lspScreen,
  "/register/schemes": schemesScreen,
  "/register/scheme": schemeScreen,
  "/register/statistics": statisticsScreen,
};

const app = {
  /** Goes to another address of the register. */
  go(address) {
    history.pushState(null, "", address);
    app.route();
    document.getElementById("screen").focus({ preventScroll: true }); // for a screen whose heading is not known yet
    focusHeading(document.getElementById("screen"));
  },

  /** Draws what the address asks for. */
  route() {
    const screen = SCREENS[location.pathname] ?? lspsScreen;
    const { title, element } = screen(app, new URLSearchParams(location.search));
    document.getElementById("screen").replaceChildren(element);
    drawFrame(app, title);
  },

  /** Names the present screen, once its name is known. */
  name(title) {
    document.title = `${title} – ${say("brand")}`;
  },

  /** Speaks the other language from now on. */
  changeLanguage() {
    useLanguage(currentLanguage() === "id" ? "en" : "id");
    app.route();
    document.getElementById("language").focus();
  },
};

function follow(event) { // links within the register change the screen, not the page
  const link = event.target.closest("a"), address = link?.getAttribute("href") ?? "";
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlain || !Object.hasOwn(SCREENS, address.split("?")[0])) return;
  event.preventDefault();
  app.go(address);
}

addEventListener("popstate", () => app.route());
document.addEventListener("click", follow);
app.route();
