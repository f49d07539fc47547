/**
 * How long a server may take. What people wait for is given up after a while, so that one slow question or one
 * forgotten lock does not hold every connection; jobs, migrations and backups take the time they need.
 */

/** Seconds a statement that people wait for may take, unless the configuration says otherwise. */
export const defaultStatementSeconds = 30;

/** The longest wait for a lock that somebody else holds. */
const lockSeconds = 10;

/**
 * Session options of connections that serve people: a limit on each statement, a shorter one on waiting for a
 * lock, and twice the limit for a transaction that asks nothing.
 *
 * @param statementSeconds at least 0, fractions allowed; 0 sets no limit
 */
export function hurriedOptions(statementSeconds: number): string {
  const limits = {
    statement_timeout: statementSeconds,
    lock_timeout: Math.min(statementSeconds, lockSeconds),
    idle_in_transaction_session_timeout: 2 * statementSeconds,
  };
  return Object.entries(limits)
    .map(([name, seconds]) => `-c ${name}=${Math.round(seconds * 1000)}`)
    .join(" ");
}

/** Lets a session take its time; only a transaction that asks nothing for ten minutes is ended. */
export const becomePatient =
  "set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = '10min'";

/** Puts a session back under the limits it was opened with. */
export const becomeHurried =
  "reset statement_timeout; reset lock_timeout; reset idle_in_transaction_session_timeout";
