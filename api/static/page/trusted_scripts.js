// The only scripts that code of this page may start by their address (Trusted Types).

const ALLOWED = ["/service_worker.js", "/static/scanner/worker.js"];

const policy = globalThis.trustedTypes?.createPolicy("kompeten", {
  createScriptURL: (path) => (ALLOWED.includes(path) ? path : refuse(path)),
});

function refuse(path) {
  throw new TypeError(`${path} is none of this page's scripts`);
}

/** The address of a script, as the browser wants it. */
export const trustedScript = (path) => policy?.createScriptURL(path) ?? path;
