/**
 * Terms written for Ouhe: authorities named where a scope says nothing but under whose licence a firm works.
 *
 * Same lines as the other lexicons.
 */
export const regulators = `
662	activity	中国银行业监督管理委员会、银行业监督管理委员会、银行业监督管理机构、银监会、上级行授权~、总行授权~
68	activity	中国保险监督管理委员会、保险监督管理委员会、保险监督管理机构、保监会
67	activity	中国证券监督管理委员会、证券监督管理委员会、证监会批准
`;
