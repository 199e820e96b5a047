/** What is recorded of what customers do; the register says whether it was lost. */
const RECORDED =
  '(?:raw |event |customer |your |recorded )*(?:data|events?|records)';

/** Anything else of theirs that can be lost. */
const THEIRS =
  '(?:uploads?|files?|documents?|messages?|orders?|reports?|entries|changes|appointments?|bookings?|invoices?|payments?|tickets?|photos?|drafts?|e?-?mails?|comments?|settings|contacts?|forms?|recordings?|rows?|(?<=\\d )[a-z]+s)';

const GONE =
  "(?:<w6>)(?:(?:is|are|was|were|has been|have been) (?:<w1>)(?<!not )(?<!nothing )lost|(?:cannot|can't|could not|couldn't) be (?:recovered|restored))";

export const RECORDED_INTACT = `(?:${RECORDED}) (?:is|are|was|were|remains?) (?:<w1>)(?:intact|safe|complete)`;

export const NO_RAW_LOST = `no (?:raw|event|recorded) (?:${RECORDED}) (?:was|were|is|has been|have been) (?:<w1>)lost`;

export const NONE_LOST = `no (?:${RECORDED}) (?:was|were|is|has been|have been) (?:<w1>)lost`;

export const RECORDED_GONE = `(?:${RECORDED}) (?:${GONE})`;

export const THEIRS_GONE = `(?<!no )(?:${THEIRS}) (?:${GONE})`;

export const UNRESTORED = `(?:could not|cannot|can't|unable to) (?:<w1>)(?:restore|recover) (?:<w3>)(?:${RECORDED})`;
