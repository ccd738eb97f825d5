namespace SupplyChain.Gateway.Words;

/// <summary>What faults of organisations, people and their programs say, in Chinese.</summary>
static class IdentityFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["the program does not have the role {0} itself"] = "该程序本身没有角色“{0}”",
        ["has {0} clients already; revoke one"] = "已有 {0} 个程序，请先撤销一个",
        ["revoked {0} clients within an hour; wait"] = "一小时内已撤销 {0} 个程序，请稍候",
        ["names a role that the organisation does not have"] = "包含本单位没有的角色",
        ["has {0} people and invitations already"] = "人员和邀请已达 {0} 个",
        ["sent {0} invitations within a day; wait"] = "一天内已发出 {0} 个邀请，请稍候",
        ["is invited already, or belongs to one of the organisation's people"] = "已受邀请，或已属于本单位人员",
        ["is over"] = "已失效",
        ["the caller does not manage the organisation's people"] = "您没有管理本单位人员的权限",
        ["the caller does not manage the organisation's clients"] = "您没有管理本单位程序的权限",
        ["is a duplicate of {0}"] = "与 {0} 重复",
        ["an organisation with this code is registered already"] = "该代码的单位已注册",
        ["the code is of the same legal body as that of organisation {0}"] = "该代码与单位 {0} 属于同一法人",
        ["is the organisation's last one; suspend it instead"] = "是该单位最后一个角色；请改为停用该单位",
        ["is none of the entries that resemble this one"] = "不在与其相似的条目之中",
        ["the caller does not manage the organisation's programs"] = "您没有管理本单位程序的权限",
        ["an https address, such as https://erp.example.com/supplychain"] = "应为 https 地址，如 https://erp.example.com/supplychain",
        ["must not contain a user or a password: every delivery is signed"] = "不得包含用户名或密码：每次推送都有签名",
        ["must not contain a fragment"] = "不得包含片段（# 之后的部分）",
        ["must be of a public host"] = "必须是公网主机",
        ["the organisation has {0} webhooks already; deactivate one"] = "本单位已有 {0} 个 Webhook，请先停用一个",
        ["a program has no inbox of its own"] = "程序没有自己的收件箱",
        ["was tested a moment ago; wait five seconds"] = "刚刚测试过，请等待五秒",
        ["was used for a test before; choose a new one"] = "已用于一次测试，请换一个",
        ["is disabled, because it answered 410 Gone; register it anew"] = "已停用：对方返回了 410 Gone；请重新登记",
    };
}
