using SupplyChain.Console.Words;

namespace SupplyChain.Console.SavedSearches;

static class SavedSearchWords
{
    public static readonly Text Purpose = new(
        "Your organisation is told here and in the inbox when a new part fits. "
        + "A saved view is something else: it leads you alone back to a page, and tells nothing.",
        "有新零件符合时，在此处和收件箱通知贵单位。“保存的视图”则只是您个人返回某一页面的入口，不会通知。");
    public static readonly Text NewTitle = new("Tell us when a new part fits", "有新零件符合时通知我们");
    public static readonly Text NewPurpose = new(
        "From now on everybody in your organisation who looks for parts is told of parts that are published and fit. "
        + "Parts that are in the list already are not told.",
        "从现在起，贵单位所有寻找零件的人员都会收到符合条件的新发布零件的通知；列表中已有的零件不再通知。");
    public static readonly Text ViewPurpose = new(
        "New parts that fit this search, since it was saved.", "自保存以来符合此搜索的新零件。");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text NameHint = new("As it will stand in the inbox.", "将显示在收件箱中。");
    public static readonly Text Asks = new("What it asks for", "搜索条件");
    public static readonly Text Save = new("Save the search", "保存搜索");
    public static readonly Text NothingAsked = new(
        "Choose a class, words or another filter in the list of parts first.", "请先在零件列表中选择类别、关键词或其他筛选条件。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Found = new("New parts", "新零件");
    public static readonly Text LastFound = new("Last found", "最近找到");
    public static readonly Text FoundAt = new("Found", "找到时间");
    public static readonly Text SavedAt = new("Saved", "保存时间");
    public static readonly Text SavedBy = new("Saved by", "保存人");
    public static readonly Text Never = new("nothing yet", "尚无");
    public static readonly Text Drop = new("Drop", "删除");
    public static readonly Text Dropped = new("The search was dropped. Nothing is told of it any more.", "搜索已删除，不再通知。");
    public static readonly Text Saved = new("The search was saved. New parts that fit will be told.", "搜索已保存，有新零件符合时将通知。");
    public static readonly Text AllParts = new("All parts that fit, also earlier ones", "所有符合的零件（含以往的）");
    public static readonly Text NoneSaved = new(
        "Your organisation has saved no search. Filter the list of parts and choose ‘Tell us when a new part fits’.",
        "贵单位尚未保存搜索。请筛选零件列表，然后选择“有新零件符合时通知我们”。");
    public static readonly Text NoneFound = new("No part that fits was published since.", "此后尚未发布符合条件的零件。");
    public static readonly Text Broken = new(
        "It cannot be run: the catalogue no longer knows what it asks for ({0}). Drop it and save another one. "
        + "It goes on by itself once the catalogue knows it again.",
        "无法运行：零件目录不再支持其条件（{0}）。请删除后另存；如目录恢复支持，将自动继续。");
    public static readonly Text Full = new(
        "It found as many parts as a search may and looks for no more: drop it and save a narrower one.",
        "找到的零件已达上限，不再查找：请删除后保存范围更小的搜索。");

    public static Text Of(SavedSearchState state) => state switch
    {
        SavedSearchState.Broken => new("cannot be run", "无法运行"),
        SavedSearchState.Full => new("full", "已满"),
        _ => new("watching", "监测中"),
    };

    /// <summary>What of a filter cannot be asked.</summary>
    public static Text OfField(string? field) => field switch
    {
        "class" => new("class", "类别"),
        "group" => new("group", "组"),
        "property" => new("property", "参数"),
        _ => new("filter", "筛选条件"),
    };
}
