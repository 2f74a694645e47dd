// What the register's pages ask, as GraphQL documents.

const PROVINCE = "province { code isoCode nameIndonesian nameEnglish }";
const LSP = `licenceNumber name nameEnglish type ${PROVINCE} licences { state validFrom validUntil }`;

export const PROVINCES = "{ provinces { code isoCode nameIndonesian nameEnglish } }";

export const LSPS = `query ($where: LspFilter, $after: String) {
  lsps(where: $where, orderBy: [{ field: NAME }], first: 20, after: $after) { nodes { ${LSP} } pageInfo { hasNextPage endCursor } }
}`;

export const LSP_COUNT = "query ($where: LspFilter) { lspStats(groupBy: [], where: $where) { count } }";

export const LSPS_BY_PROVINCE = `query ($where: LspFilter) { lspStats(groupBy: [PROVINCE], where: $where) { count ${PROVINCE} } }`;

export const LSP_IN_FULL = `query ($number: String!) {
  lsp(licenceNumber: $number) {
    ${LSP} founder sector address phone email website
    everyLicence: licences { decreeNumber decreeDate validFrom validUntil kind state endedOn freezes { fromDate toDate } }
    scope { fromDate toDate schemeVersion { version titleIndonesian titleEnglish scheme { code } } }
  }
}`;

export const SCHEMES = `query ($where: SchemeFilter, $after: String) {
  schemes(where: $where, first: 20, after: $after) {
    nodes { code kind kkniLevel versions { version titleIndonesian titleEnglish status } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const SCHEME = `query ($code: String!) {
  scheme(code: $code) {
    code kind kkniLevel kbliCode kbjiCode standardBasis ownerBody
    versions { version titleIndonesian titleEnglish validityYears status verificationSheetNumber units { role code titleIndonesian titleEnglish } }
  }
}`;

export const PLACES = `query ($where: AssessmentPlaceFilter, $after: String) {
  assessmentPlaces(where: $where, first: 20, after: $after) {
    nodes { site name kind town address ${PROVINCE} lsp { licenceNumber name } scheme { code versions { titleIndonesian titleEnglish } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const FIGURES = `query ($series: String!) {
  publishedFigures(series: $series) {
    source asOf name printed value month lspType provinceIsoCode registered differenceFromRegister computed isBorneOut noteIndonesian noteEnglish
  }
}`;
