/**
 * SQLSTATEs and system codes of what may pass by itself: a connection lost or refused, a server that starts or
 * stops, a lost race, a lock or an idle transaction that took too long. Not those of the work itself.
 */
const passingCodes =
  /^(08|40001|40P01|55P03|25P03|57P0[1235]|53300|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

/** What the driver says, without any code, of a connection that ended under it or could not be had in time. */
const passingWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether the same work may succeed when it is done again later: true for faults of the connection and of timing. */
export function isPassingFault(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === "string") return passingCodes.test(code);
  return typeof message === "string" && passingWords.test(message);
}
