/** Characters of the standard's industry and sector names that are written otherwise in traditional script. */
const simplified =
  "农渔业谷种麦类烟园艺亚热带坚饮叶药经营护采运产饲养马猪骆驼鸡鸭鹅猎动内陆捞专辅机虫级粪污处鱼场矿开选无气属铁锰铬铜铅锌镍钴锡锑铝镁贵银钨钼筑装饰学盐云宝制杂粮宠冻腌淀点饼饯体头调发" +
  "酱剂黄复卷纺织纱条线纤维丝绢缫针钩编帘绳缆闲绒胶锯单质组门楼软纸浆记录书报册订关务娱乐办笔电术礼仪画绣挂项弹儿骑车游设备炼致础碱钾涂颜态树试医环涤妆洁兽卫锦纶轮结构轻砖块温镜强陈压" +
  "钢厨铸锻标锅炉风辆连续阀缩轴齿传滚减变离纯净喷枪灯计货币紧钻缝导与疗诊断监实验邮会资输轨飞载残潜绝缘锂氢节阳台号围统终广视响应达听费显声绘图测数辐钟时扫废弃综联来馆桥铺绿墙准讯贸纪" +
  "卖网销旧摊购话仓储际长险枢纽远观览递饭济锁戏创据撑咨询遥赁财当额贷络证寿伤总权后区链师审税职劳议译担检认规划识间涝遗迹乡胜评摄扩殡训层镇预妇临怀帮适闻档众竞赛厅国党对员协补团干";
const traditional =
  "農漁業穀種麥類菸園藝亞熱帶堅飲葉藥經營護採運產飼養馬豬駱駝雞鴨鵝獵動內陸撈專輔機蟲級糞汙處魚場礦開選無氣屬鐵錳鉻銅鉛鋅鎳鈷錫銻鋁鎂貴銀鎢鉬築裝飾學鹽雲寶製雜糧寵凍醃澱點餅餞體頭調發" +
  "醬劑黃復捲紡織紗條線纖維絲絹繅針鉤編簾繩纜閒絨膠鋸單質組門樓軟紙漿記錄書報冊訂關務娛樂辦筆電術禮儀畫繡掛項彈兒騎車遊設備煉緻礎鹼鉀塗顏態樹試醫環滌妝潔獸衛錦綸輪結構輕磚塊溫鏡強陳壓" +
  "鋼廚鑄鍛標鍋爐風輛連續閥縮軸齒傳滾減變離純淨噴槍燈計貨幣緊鑽縫導與療診斷監實驗郵會資輸軌飛載殘潛絕緣鋰氫節陽臺號圍統終廣視響應達聽費顯聲繪圖測數輻鐘時掃廢棄綜聯來館橋鋪綠牆準訊貿紀" +
  "賣網銷舊攤購話倉儲際長險樞紐遠觀覽遞飯濟鎖戲創據撐諮詢遙賃財當額貸絡證壽傷總權後區鏈師審稅職勞議譯擔檢認規劃識間澇遺蹟鄉勝評攝擴殯訓層鎮預婦臨懷幫適聞檔眾競賽廳國黨對員協補團乾";

/** Words whose characters go another way than they mostly do: 制造 is 製造, but 控制 stays. */
const words: readonly (readonly [simplified: string, traditional: string])[] = [
  ["控制", "控制"],
  ["管制", "管制"],
  ["烟煤", "煙煤"],
  ["干部", "幹部"],
  ["面包", "麵包"],
  ["方便面", "方便麵"],
  ["米、面", "米、麵"],
  ["理发", "理髮"],
  ["复制", "複製"],
  ["复混", "複混"],
  ["复印", "複印"],
  ["钟表", "鐘錶"],
  ["信托", "信託"],
  ["寄托", "寄託"],
];

const characters = new Map([...simplified].map((it, at) => [it, [...traditional][at]!]));
const wordTable = new Map(words);
const pattern = new RegExp(`${words.map(([it]) => it).join("|")}|[${simplified}]`, "g");

/**
 * A name of the classification or the input–output table in traditional characters, word by word as the
 * standard has it. Made for those names alone: other texts may need words that are not listed here.
 */
export function traditionalName(name: string): string {
  return name.replace(pattern, (it) => wordTable.get(it) ?? characters.get(it) ?? it);
}
