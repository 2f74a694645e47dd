// Why trust data was refused. `code` is one of those in signing/trust/errors.py, or OFFLINE: nobody answered.

export class TrustProblem extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Throws a TrustProblem; an expression, so that it can stand after `??`. */
export function refuse(code, message) {
  throw new TrustProblem(code, message);
}
