import { text } from "../language.tsx";

export const figureMessages = {
  picture: text("图", "圖", "Picture"),
  table: text("表", "表", "Table"),
  shown: text("{title}：以图或表显示", "{title}：以圖或表顯示", "{title}: shown as"),
  drawing: text("正在绘图…", "正在繪圖…", "Drawing …"),
  failed: text(
    "图画不出来，请看表。",
    "圖畫不出來，請看表。",
    "The picture could not be drawn; see the table.",
  ),
} as const;
