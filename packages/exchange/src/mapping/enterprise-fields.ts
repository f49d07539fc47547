import type { Field, FieldCatalogue, FieldType } from "./field.ts";

type Names = readonly [zhHans: string, zhHant: string, en: string];

function field(
  id: string,
  type: FieldType,
  names: Names,
  synonyms: string,
  more: Partial<Field> = {},
): Field {
  const [zhHans, zhHant, en] = names;
  const words = synonyms.split("|").filter(Boolean);
  return { id, type, headings: { "zh-Hans": zhHans, "zh-Hant": zhHant, en }, synonyms: words, ...more };
}

const identity: FieldCatalogue = [
  field(
    "name",
    "text",
    ["企业名称", "企業名稱", "Enterprise name"],
    "名称|名稱|企业|企業|公司名称|公司名稱|公司|单位名称|單位名稱|企业全称|企業全稱|单位详细名称|机构名称|法人单位名称|市场主体名称|商户名称|name|company|company name|enterprise|firm|firm name|organisation|organization",
    { required: true },
  ),
  field(
    "uscc",
    "uscc",
    ["统一社会信用代码", "統一社會信用代碼", "Unified social credit code"],
    "信用代码|信用代碼|社会信用代码|社會信用代碼|统一信用代码|信用码|统一代码|统一社会信用代码/注册号|统一社会信用代码或注册号|税号|纳税人识别号|uscc|usci|credit code|social credit code|unified credit code|registration no|tax id",
  ),
  field(
    "registrationNumber",
    "text",
    ["注册号", "註冊號", "Registration number"],
    "工商注册号|工商登记号|营业执照注册号|营业执照号|執照號碼|registration number|licence number|license number",
  ),
  field(
    "park",
    "text",
    ["所属园区", "所屬園區", "Park"],
    "园区|園區|园区名称|所在园区|所在園區|开发区|開發區|产业园区|片区|区域|area|park id|zone|industrial park|district",
  ),
  field("formerName", "text", ["曾用名", "曾用名", "Former name"], "原名称|former names|previous name"),
  field(
    "legalType",
    "text",
    ["企业类型", "企業類型", "Legal form"],
    "类型|類型|公司类型|主体类型|登记注册类型|经济类型|企业性质|type|company type|legal type|ownership",
  ),
  field(
    "status",
    "text",
    ["经营状态", "經營狀態", "Status"],
    "状态|狀態|登记状态|登記狀態|企业状态|存续状态|营业状态|status|operating status|registration status",
  ),
  field(
    "registeredOn",
    "date",
    ["成立日期", "成立日期", "Registered on"],
    "注册日期|註冊日期|注册时间|成立时间|成立時間|登记日期|设立日期|开业日期|开业（成立）时间|注册登记日期|核准日期|reg date|registered date|registration date|date of registration|founded|established|established on",
  ),
  field(
    "legalRepresentative",
    "text",
    ["法定代表人", "法定代表人", "Legal representative"],
    "法人代表|法人|法人姓名|负责人|企业负责人|legal person",
  ),
];

const activity: FieldCatalogue = [
  field(
    "industryCode",
    "industry-code",
    ["行业代码", "行業代碼", "Industry code"],
    "国民经济行业代码|國民經濟行業代碼|国民经济行业|行业小类代码|行业类别代码|行业分类代码|行业小类|行业中类|行业大类|行业|行業|所属行业|所屬行業|行业类别|行业分类|industry|industry code|gb/t 4754|gbt4754|class code|division",
  ),
  field(
    "businessScope",
    "long-text",
    ["经营范围", "經營範圍", "Business scope"],
    "经营业务范围|业务范围|經營項目|经营项目|一般经营项目|许可经营项目|主营业务|主營業務|主要业务活动|scope|business activities|activities",
  ),
  field(
    "mainProducts",
    "long-text",
    ["主要产品", "主要產品", "Main products"],
    "主营产品|主營產品|产品|產品|主要产品名称|主导产品|产品或服务|main product|products|main products and services",
  ),
  field(
    "upstreamProducts",
    "long-text",
    ["上游产品", "上游產品", "Bought products"],
    "主要原材料|原材料|采购产品|upstream products|inputs",
  ),
  field(
    "downstreamProducts",
    "long-text",
    ["下游产品", "下游產品", "Sold to"],
    "主要客户行业|应用领域|下游应用|downstream products",
  ),
];

const place: FieldCatalogue = [
  field(
    "address",
    "text",
    ["地址", "地址", "Address"],
    "注册地址|註冊地址|住所|企业地址|企業地址|经营地址|生产经营地址|通讯地址|详细地址|所在地|经营场所|registered address|location",
  ),
  field(
    "adminCode",
    "division-code",
    ["行政区划代码", "行政區劃代碼", "Division code"],
    "区划代码|區劃代碼|行政区代码|行政区划|地区代码|所在地区划代码|admin code|administrative code|division code|region code|county code",
  ),
  field("province", "text", ["省份", "省份", "Province"], "省|所在省|所属省份"),
  field("city", "text", ["城市", "城市", "City"], "市|地市|所在市|所属城市|地级市|prefecture"),
  field(
    "county",
    "text",
    ["区县", "區縣", "County"],
    "区（县）|县区|縣區|所属区县|县|行政区|admin name|county name",
  ),
];

const capital: FieldCatalogue = [
  field(
    "capitalWan",
    "money",
    ["注册资本", "註冊資本", "Registered capital"],
    "注册资金|註冊資金|注册资本金|认缴资本|认缴出资额|资本|capital|capital value|reg capital|capital amount|subscribed capital",
  ),
  field(
    "capitalUnit",
    "money-unit",
    ["注册资本单位", "註冊資本單位", "Capital unit"],
    "资本单位|资金单位|注册资金单位|注册资本（单位）|capital unit",
    {
      unitOf: "capitalWan",
    },
  ),
  field(
    "capitalCurrency",
    "currency",
    ["注册资本币种", "註冊資本幣種", "Capital currency"],
    "币种|幣種|币别|资本币种|货币|currency",
    {
      unitOf: "capitalWan",
    },
  ),
  field(
    "paidInWan",
    "money",
    ["实缴资本", "實繳資本", "Paid-in capital"],
    "实收资本|實收資本|实缴出资额|实到资金|paid in capital|paid-up capital",
  ),
];

const size: FieldCatalogue = [
  field(
    "employees",
    "integer",
    ["从业人员", "從業人員", "Employees"],
    "员工人数|員工人數|员工数|职工人数|职工数|从业人数|从业人员数|从业人员期末人数|从业人员平均人数|人员规模|参保人数|用工人数|employee|number of employees|headcount|staff|persons employed",
  ),
  field(
    "outputWan",
    "money",
    ["工业总产值", "工業總產值", "Output value"],
    "总产值|產值|产值|年产值|工业产值|output|gross output|annual output",
  ),
  field(
    "revenueWan",
    "money",
    ["营业收入", "營業收入", "Revenue"],
    "主营业务收入|主營業務收入|销售收入|销售额|營收|营收|年营业收入|营业总收入|开票销售|应税销售|annual revenue|sales|turnover|operating revenue",
  ),
  field(
    "taxWan",
    "money",
    ["税收", "稅收", "Tax paid"],
    "纳税额|納稅額|纳税总额|税收总额|实缴税收|实缴税金|入库税收|税金|应交税金|税收贡献|税额|tax|taxes|tax revenue",
  ),
  field(
    "rdWan",
    "money",
    ["研发费用", "研發費用", "R&D expense"],
    "研发经费|研發經費|研发投入|R&D经费|研究开发费用|科技研发投入|r&d|rd|research and development|rd expense|r&d expenditure",
  ),
  field(
    "energyTce",
    "energy",
    ["综合能耗", "綜合能耗", "Energy use"],
    "能耗|能源消耗|综合能源消费量|能源消费量|用能|energy|energy consumption",
  ),
  field(
    "landM2",
    "area",
    ["占地面积", "佔地面積", "Land area"],
    "用地面积|用地面積|土地面积|占地|用地|实际用地面积|用地|land|land area m2|land area mu|site area|area|area m2",
  ),
  field(
    "buildingM2",
    "area",
    ["建筑面积", "建築面積", "Building area"],
    "厂房面积|廠房面積|房屋建筑面积|总建筑面积|使用面积|租赁面积|building area m2|floor area|gross floor area",
  ),
  field(
    "aboveScale",
    "yes-no",
    ["规上企业", "規上企業", "Above scale"],
    "是否规上|是否規上|规上|规模以上|是否规模以上|规上标识|above scale flag|above designated size",
  ),
  field(
    "highTech",
    "yes-no",
    ["高新技术企业", "高新技術企業", "High-tech enterprise"],
    "高企|是否高企|是否高新技术企业|国家高新技术企业|high tech|hnte",
  ),
  field(
    "specialised",
    "text",
    ["专精特新", "專精特新", "Specialised and sophisticated"],
    "专精特新企业|是否专精特新|专精特新等级|小巨人",
  ),
  field("stockCode", "text", ["股票代码", "股票代碼", "Stock code"], "证券代码|證券代碼|ticker"),
  field("listed", "text", ["上市情况", "上市情況", "Listed"], "是否上市|上市板块"),
];

const contact: FieldCatalogue = [
  field("contact", "text", ["联系人", "聯繫人", "Contact"], "联系人姓名|聯絡人|contact person"),
  field(
    "phone",
    "text",
    ["联系电话", "聯繫電話", "Phone"],
    "电话|電話|手机|联系方式|企业电话|telephone|tel|mobile",
  ),
  field("website", "text", ["网址", "網址", "Website"], "官网|企业网址|homepage|url"),
  field(
    "asOf",
    "date",
    ["数据日期", "數據日期", "As of"],
    "统计日期|截止日期|数据截止日期|填报日期|as of|as of date|data date",
  ),
  field("note", "text", ["备注", "備註", "Note"], "说明|附注|remarks|remark|comment|comments|notes"),
  field("serial", "text", ["序号", "序號", "No."], "编号|行号|row|index|serial|serial no"),
];

/** The fields of an enterprise register (企业), in the order we write them. */
export const enterpriseFields: FieldCatalogue = [
  ...identity,
  ...activity,
  ...place,
  ...capital,
  ...size,
  ...contact,
];
