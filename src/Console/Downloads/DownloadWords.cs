using SupplyChain.Console.Words;

namespace SupplyChain.Console.Downloads;

static class DownloadWords
{
    public static readonly Text Title = new("There is no file", "未能生成文件");
    public static readonly Text Purpose = new(
        "A list is exported as a whole or not at all. Go back to the list, and try again.", "列表要么完整导出，要么不导出。请返回列表后重试。");

    /// <summary>Why there is none, by the status with which the gateway refused it.</summary>
    public static Text Why(int status) => status switch
    {
        400 or 404 => new("The address of the file is not valid, or the list no longer exists.", "文件地址无效，或该列表已不存在。"),
        401 => new("Your access has changed or ended. Please sign in again.", "您的访问权限已变更或失效，请重新登录。"),
        403 => new("Your role does not allow this list.", "您的角色无权导出此列表。"),
        422 => new(
            "The list is longer than a file may be. Filter it and export it in parts.", "列表行数超过文件上限，请筛选后分批导出。"),
        429 => new(
            "Your organisation is exporting two lists already. Try again when one is done.", "贵单位已有两个导出任务在进行，请稍后重试。"),
        _ => new("A service is unavailable, or the list took too long. Try again in a minute.", "服务暂时不可用，或导出超时，请稍后重试。"),
    };
}
