using SupplyChain.Console.Words;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Console.Webhooks;

static class WebhookWords
{
    public static readonly Text Title = new("Webhooks", "Webhook 推送");
    public static readonly Text Purpose = new(
        "Addresses of your programs that are told what happened. A delivery has ids alone; the program asks for the rest.",
        "贵单位程序的接收地址，用于推送动态。推送内容仅含编号，其余信息由程序使用自己的令牌查询。");
    public static readonly Text ManagersOnly = new(
        "Who manages the organisation's people manages its webhooks. Ask somebody who may invite people.",
        "由可管理人员的同事管理 Webhook，请联系可邀请人员的同事。");
    public static readonly Text Label = new("What it is for", "用途");
    public static readonly Text Url = new("Address", "接收地址");
    public static readonly Text UrlHint = new("https, on the public internet, without user and password", "公网 https 地址，不含用户名和密码");
    public static readonly Text Kinds = new("What it is told", "推送内容");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Active = new("active", "启用");
    public static readonly Text Disabled = new("disabled: it answered 410", "已停用：接收方返回 410");
    public static readonly Text Both = new("also signed with the old secret until", "旧密钥同时有效至");
    public static readonly Text None = new("No address is registered yet. Register one below.", "尚未登记接收地址，请在下方登记。");
    public static readonly Text Register = new("Register an address", "登记接收地址");
    public static readonly Text Send = new("Register", "登记");
    public static readonly Text Test = new("Send a test", "发送测试");
    public static readonly Text Rotate = new("Replace the secret", "更换密钥");
    public static readonly Text Deactivate = new("Remove", "移除");
    public static readonly Text Deliveries = new("Deliveries", "推送记录");
    public static readonly Text SecretTitle = new("The secret", "密钥");
    public static readonly Text SecretHint = new(
        "Keep it now: it is not shown again. Deliveries are signed as Standard Webhooks has it.",
        "请立即保存，此密钥不会再次显示。推送按 Standard Webhooks 规范签名。");
    public static readonly Text NotShownAgain = new(
        "This was done before, and its secret is not shown again. Replace the secret if it was lost.",
        "该操作此前已完成，密钥不再显示。如已丢失，请更换密钥。");
    public static readonly Text Tested = new("The test was delivered: the address answered {0}.", "测试已送达：接收方返回 {0}。");
    public static readonly Text TestFailed = new("The test failed: {0}.", "测试失败：{0}。");
    public static readonly Text Removed = new("The address was removed.", "接收地址已移除。");
    public static readonly Text SentAgain = new("The delivery is being sent again.", "正在重新推送。");
    public static readonly Text What = new("What happened", "动态");
    public static readonly Text When = new("When", "时间");
    public static readonly Text Attempts = new("Attempts", "次数");
    public static readonly Text Outcome = new("Outcome", "结果");
    public static readonly Text Again = new("Send again", "重新推送");
    public static readonly Text Next = new("next attempt", "下次尝试");
    public static readonly Text NoDeliveries = new("Nothing was sent within 30 days.", "近 30 天没有推送。");
    public static readonly Text Answered = new("answered {0}", "返回 {0}");

    /// <summary>What was done, by the word that the address has for it; null for any other.</summary>
    public static Text? Done(string? done) => done switch
    {
        "removed" => Removed,
        "again" => SentAgain,
        _ => null,
    };

    public static Text Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => new("waiting", "等待中"),
        DeliveryState.Delivered => new("delivered", "已送达"),
        _ => new("given up", "已放弃"),
    };

    public static Text Of(DeliveryFailure failure) => failure switch
    {
        DeliveryFailure.Refused => new("refused", "被拒绝"),
        DeliveryFailure.TimedOut => new("no answer in time", "未及时响应"),
        DeliveryFailure.HostNotFound => new("the host has no address", "找不到主机"),
        DeliveryFailure.AddressNotAllowed => new("the host is on a private network", "主机位于内网"),
        DeliveryFailure.CertificateInvalid => new("the certificate is not valid", "证书无效"),
        DeliveryFailure.SecretUnreadable => new("the secret cannot be read just now", "密钥暂时无法读取"),
        _ => new("no connection", "无法连接"),
    };
}
