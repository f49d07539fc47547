/** Colours of every picture, the same as the pages': jade is coupling, cinnabar is clash, amber is caution. */
export const colours = {
  ink: "#16273b",
  ink2: "#47586b",
  ink3: "#636f7c",
  paper: "#f6f4ef",
  card: "#ffffff",
  line: "#e2ddd2",
  line2: "#cfc8ba",
  blue: "#17375e",
  blueSoft: "#e8eef5",
  jade: "#1a7664",
  jadeSoft: "#e2f1ed",
  cinnabar: "#b8432f",
  cinnabarSoft: "#f8e8e4",
  amber: "#92590b",
  amberSoft: "#fbf1dd",
} as const;

/** Colours that tell things of one kind apart; neighbours differ in lightness as well as in hue. */
export const series = [
  "#17375e",
  "#5aa594",
  "#a86a12",
  "#6f86a6",
  "#1d7f6c",
  "#c9a25c",
  "#47586b",
  "#b87a6c",
  "#93b8c4",
  "#7a6a8e",
] as const;

/** Light to full, for one-sided scales from 0 up. */
export const scales = {
  jade: ["#f3f8f6", "#b9dcd3", "#6bb3a2", "#1a7664"],
  cinnabar: ["#fbf4f2", "#eec8bf", "#d5887a", "#b8432f"],
} as const;

export const font =
  'system-ui, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
