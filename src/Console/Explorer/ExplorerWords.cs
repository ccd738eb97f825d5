using SupplyChain.Console.Words;

namespace SupplyChain.Console.Explorer;

static class ExplorerWords
{
    public static readonly Text Purpose = new(
        "Ask the platform's GraphQL API in your own name: what programs can read and do with your rights.",
        "以您本人的权限直接调用平台的 GraphQL 接口：程序能读什么、能做什么，在这里一目了然。");
    public static readonly Text Changes = new(
        "Allow mutations: they change real data, in your name", "允许执行变更（mutation）：会以您的名义修改真实数据");
    public static readonly Text ChangesOff = new(
        "Nothing was sent: this is a mutation, and mutations are not allowed above.", "未发送：这是变更操作，请先在上方勾选允许执行变更。");
    public static readonly Text Examples = new("Examples", "示例");
    public static readonly Text NeedsScript = new("The explorer needs JavaScript.", "接口探索需要 JavaScript。");
    public static readonly Text NotBuilt = new(
        "The explorer is not part of this installation: Node.js was missing when it was built. Programs reach the API at {0} all the same.",
        "本次安装不含接口探索：构建时缺少 Node.js。程序仍可通过 {0} 访问接口。");
}
