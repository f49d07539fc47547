/** A stretch of a text, Chinese or not. */
export interface Run {
  text: string;
  isChinese: boolean;
}

/** From one Chinese character to the last before Latin letters, with the figures and signs between them. */
const chinese = /(\p{Script=Han}(?:[^A-Za-z;:.]*[\p{Script=Han}）])?)/u;

/** A text cut where it changes between Chinese and other scripts; the runs joined are the text. */
export function chineseRuns(text: string): Run[] {
  return text.split(chinese).flatMap((it, at) => (it === "" ? [] : [{ text: it, isChinese: at % 2 === 1 }]));
}
