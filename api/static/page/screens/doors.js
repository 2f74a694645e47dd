// Opens the screens that are fetched only when somebody asks for them.

const open = (load, name) => async (app) => {
  const screens = await load();
  app.open(screens[name]);
};

export const openScan = open(() => import("./scan.js"), "scanScreen");
export const openText = open(() => import("./text.js"), "textScreen");
export const openPrinted = open(() => import("./printed.js"), "printedScreen");
export const openMany = open(() => import("./many.js"), "manyScreen");
