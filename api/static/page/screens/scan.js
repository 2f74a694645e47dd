// The camera, looking for a code.

import { Camera, pictures } from "../../scanner/camera.js";
import { prepare, readCodes } from "../../scanner/codes.js";
import { button, element } from "../dom.js";
import { chooseFiles } from "../files.js";
import { icon } from "../icons.js";
import { say } from "../language.js";
import { backButton } from "./parts.js";

const PROBLEMS = { NotAllowedError: "denied", SecurityError: "denied", NoReader: "unreadable" }; // any other: there is no camera

export function scanScreen(app) {
  const video = element("video", { playsinline: true, muted: true, "aria-label": say("scan.view") });
  const looking = element("p", { class: "looking", role: "status" }, say("scan.loading"));
  const extras = element("div", { class: "actions" }, button("", icon("picture"), say("scan.picture"), () => chooseFiles(app)));
  const viewfinder = element("div", { class: "viewfinder" }, video, looking);
  const scan = { app, video, viewfinder, looking, extras, camera: new Camera(), isOver: false };
  run(scan);
  const whole = element("div", {},
    backButton(app),
    element("h1", { tabindex: "-1" }, say("scan.heading")),
    element("p", { class: "lead" }, say("scan.lead")),
    viewfinder,
    extras);
  return { element: whole, leave: () => end(scan) };
}

function end(scan) {
  scan.isOver = true;
  scan.camera.close();
}

async function run(scan) {
  try {
    await scan.camera.open(scan.video);
    if (scan.isOver) return scan.camera.close();
    await offerExtras(scan);
    await prepare();
    scan.looking.textContent = say("scan.looking");
    await look(scan);
  } catch (error) {
    fail(scan, error);
  }
}

function fail(scan, error) {
  const problem = PROBLEMS[error.name] ?? "missing";
  end(scan);
  scan.viewfinder.classList.add("off");
  scan.looking.textContent = say(`scan.${problem}`);
}

async function look(scan) {
  for await (const picture of pictures(scan.video, () => scan.isOver)) {
    const [text] = await readCodes(picture, false);
    if (text === undefined || scan.isOver) continue;
    navigator.vibrate?.(60);
    end(scan);
    return scan.app.check(text);
  }
}

async function offerExtras(scan) {
  const { camera, video, extras } = scan;
  if (camera.hasLight) extras.append(lightButton(scan));
  if ((await camera.count()) < 2) return;
  extras.append(button("", icon("swap"), say("scan.swap"), () => camera.openNext(video).catch((error) => fail(scan, error))));
}

function lightButton(scan) {
  const made = button("", icon("light"), say("scan.light"), () => {
    const on = made.getAttribute("aria-pressed") !== "true";
    made.setAttribute("aria-pressed", String(on));
    scan.camera.light(on).catch((error) => fail(scan, error));
  });
  made.setAttribute("aria-pressed", "false");
  return made;
}
