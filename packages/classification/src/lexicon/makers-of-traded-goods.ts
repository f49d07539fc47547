/**
 * Terms written for Ouhe: goods that registers mostly name as sold, under the trade that makes them.
 *
 * Same lines as the other lexicons: a code, a kind and terms separated by the enumeration comma; ~ is weak.
 */
export const makersOfTradedGoods = `
0810	product	铁矿粉、铁精粉
1012	product	沙石~、砂石料~
13	product	生鲜~、干鲜果品~
1371	product	酱腌菜
14	product	食品饮料~、冷冻食品~、进口食品~
15	product	食品饮料~
17	product	针纺织品及原料、墙布、纺织品及原料、丝绵~、棉麻~
18	product	休闲服、劳保用品~、劳保~、工作服装
21	product	办公桌椅、儿童家具、酒店家具、家居~
22	product	纸及纸制品、瓦楞纸、纸制包装、包装用品~
2239	product	卫生用品~、护理用品~
241	product	文具用品、办公文具、学生用品~、文具
243	product	装饰品~、手工艺品、旅游工艺品、旅游纪念品~、红木工艺品、壁画~
2438	product	金银饰品、金银首饰、珠宝玉器、银饰品、黄金制品、珠宝首饰
2511	product	车用润滑油、工业白油、润滑油~
26	product	化工原料及产品、化工原料及制品、非危险化工产品、精细化工产品、精细化工、化学产品、生物化工产品、石油化工产品~、防腐材料~、助剂~、化学助剂
2614	product	二甲苯、苯乙烯、冰醋酸、芳烃、醋酸、甲醇、有机化工原料
262	product	化学肥料、农资~
2651	product	聚氨酯、尼龙~
2661	product	印染助剂、纺织助剂、溶剂、化学试剂和助剂
2684	product	香精香料
2770	product	消毒用品、医用卫生材料
27	product	处方药、非处方药、化学药品、药械~、抗生素制剂、蛋白同化制剂、肽类激素、麻醉药品
2761	product	检验试剂、诊断药品、体外诊断
2822	product	涤纶丝、涤纶长丝
29	product	橡塑制品、橡塑产品、塑胶产品~、塑胶制品
2921	product	农用薄膜、农膜
2922	product	水管~、塑料管道
2926	product	塑料包装制品、塑料包装
30	product	装潢材料~、建筑装饰材料~、室内装饰材料~、防火材料、装饰装修材料~、新型建筑材料
3071	product	墙地砖
31	product	炉料~、钢铁制品~
313	product	钢管及管件、h型钢、型材~
33	product	金属材料及制品、钢材制品、五金建材~、餐具~
3311	product	彩钢板、桁架、脚手架~
332	product	刃具、刀具~
3352	product	水暖~、水暖管件、水暖器材~
34	product	机械设备及配件~、机电设备及配件~、通用机械设备、液压气动元件
3464	product	制冷空调设备、暖通设备
3467	product	包装机械
3491	product	机器人、智能机器人
35	product	机械设备及配件~、机械电子设备~、专用机械设备
351	product	建筑设备~、矿山设备
3542	product	印刷机械
358	product	第一类医疗器械、第二类医疗器械、第三类医疗器械、一类医疗器械、二类医疗器械、三类医疗器械
3586	product	植入材料、康复器材
3595	product	劳动防护用品、特种劳动防护用品、安全防护用品、防护用品、消防器材
361	product	小轿车、货车、乘用车、小汽车
3630	product	特种车辆
374	product	航空器材
375	product	摩托车及零配件
376	product	自行车及零配件
38	product	电器配件、电器产品、电器元件、电工电料、电料~、电气产品、电气元件、太阳能设备、机电设备及配件~
385	product	日用家电、白色家电、家用电器及配件、小家电
387	product	灯光设备、灯光~
39	product	计算机软硬件~、软硬件~、电脑软硬件~、计算机软硬件及辅助设备~、通讯产品、通信产品、电子元器件、电子零部件
3913	product	电脑耗材、计算机耗材、耗材~
3922	product	移动通信终端
3962	product	车用电子
40	product	测试仪器、工业控制设备、科教仪器、检测仪器、检测设备
65	product	计算机软硬件~、软硬件~、电脑软硬件~、计算机软件及辅助设备、计算机软硬件及辅助设备~、软硬件产品~
65	activity	计算机软硬件开发、计算机软硬件的技术开发、软硬件开发、计算机软硬件的开发、计算机技术开发~、计算机网络技术开发~
`;
