using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.CapacityGroups;

static partial class GroupWords
{
    public static readonly Text Title = new("Capacity groups", "产能组");
    public static readonly Text Purpose = new(
        "Lines, and groups of lines, that several of your components share. Nobody else is shown them.",
        "由您的多个零件共用的产线或产线组，其他单位无法查看。");
    public static readonly Text EditPurpose = new(
        "What the line can bear in a week, and what loads it: the quantity of each component or group times its load factor, "
            + "and the delta production.",
        "产线每周可承受的负载及其来源：各零件或产能组的数量乘以负载系数，再加上差额产量。");
    public static readonly Text None = new("You have no capacity group.", "尚无产能组。");
    public static readonly Text New = new("New capacity group", "新建产能组");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text Links = new("Components and groups", "零件和产能组");
    public static readonly Text Count = new("Contains", "包含项数");
    public static readonly Text Parent = new("Part of", "上级组");
    public static readonly Text NoParent = new("no other group", "无");
    public static readonly Text Promised = new("Promised together", "合计承诺负载");
    public static readonly Text PromisedHint = new(
        "Promised together: the load if you delivered all that you published as actual capacity of its components, in all regions.",
        "合计承诺负载：按您在各地区公布的相关零件实际产能全部交付时的负载。");
    public static readonly Text WorstHint = new(
        "Each row shows the week in which the group is exceeded the most.", "每组显示超出承受能力最多的一周。");
    public static readonly Text Fits = new("fits in each week", "各周均可承受");
    public static readonly Text PublishedAt = new("Published", "发布时间");

    public static readonly Text LinksHint = new(
        "Load factor: the load of one unit, such as 1.2. Fill it in for all or for none; without factors each unit counts once.",
        "负载系数：每单位产生的负载，如 1.2。须全部填写或全部不填；不填时每单位计 1。");
    public static readonly Text Link = new("Component or group", "零件或产能组");
    public static readonly Text LoadFactor = new("Load factor", "负载系数");
    public static readonly Text Row = new("Row {0}: {1}", "第 {0} 行{1}");
    public static readonly Text Components = new("Components", "零件");
    public static readonly Text Groups = new("Groups", "产能组");
    public static readonly Text MoreRows = new("More rows", "增加行");
    public static readonly Text NoParts = new(
        "You have not declared any component yet. Offer or declare one first.", "您尚未申报任何零件，请先发布报价或申报零件。");

    public static readonly Text Weeks = new("Weeks", "各周");
    public static readonly Text WeeksHint = new(
        "In units of load. In a week that stays empty the group limits nothing. An empty maximum is the actual. "
            + "A column or block of a spreadsheet can be pasted into the first field that it fills.",
        "以负载单位计。留空的周不受该组限制。最大值留空时等于实际值。可将电子表格的一列或一块数据粘贴到起始单元格。");
    public static readonly Text Actual = new("Actual", "实际产能");
    public static readonly Text Maximum = new("Maximum", "最大产能");
    public static readonly Text Delta = new("Delta production", "差额产量");
    public static readonly Text DeltaHint = new(
        "Delta production: above 0 what is made for stock beside it, below 0 what stock relieves.", "差额产量：大于 0 表示另为库存生产，小于 0 表示由库存抵减。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text OfWeek = new("{0} in week {1}", "{1} 周{0}");
    public static readonly Text CopyDown = new("Copy to following", "复制到后续各周");
    public static readonly Text Publish = new("Publish group", "发布产能组");
    public static readonly Text Withdraw = new("Withdraw group", "撤回产能组");
    public static readonly Text WithdrawHint = new(
        "It then limits nothing any more. What you published for its components stays.", "撤回后该组不再构成限制，已公布的零件产能保持不变。");
    public static readonly Text Withdrawn = new("This group is withdrawn. Publish it to put it in force again.", "该组已撤回，重新发布即可恢复。");
    public static readonly Text Copied = new("Nothing is published until you send it.", "提交后才会公布。");
    public static readonly Text DonePublished = new("Your group is published.", "产能组已发布。");
    public static readonly Text DoneWithdrawn = new("Your group is withdrawn.", "产能组已撤回。");

    public static readonly Text NoName = new("is missing", "未填写");
    public static readonly Text NoLinks = new("choose one at least", "至少选择一项");
    public static readonly Text NoWeeks = new("fill in one at least", "至少填写一周");
    public static readonly Text NothingChosen = new("choose a component or a group", "请选择零件或产能组");

    /// <summary>A refusal with its field as the form calls it.</summary>
    /// <param name="weeks">The weeks as they were sent.</param>
    public static Fault Named(Fault fault, IReadOnlyList<GroupCommand.Week> weeks, Language language)
    {
        if (fault.Field is not { } field) return fault;
        var entry = Entry().Match(field);
        var at = entry.Success ? int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture) : -1;
        var label = (entry.Groups[3].Value switch
        {
            "loadFactor" => LoadFactor,
            "componentId" or "groupId" => Link,
            "maximum" => Maximum,
            "deltaProduction" => Delta,
            _ => entry.Groups[1].Value == "links" ? Link : Actual,
        }).In(language);
        return fault with
        {
            Field = entry.Groups[1].Value == "links" ? Say(Row, at + 1, label)
                : entry.Success && at < weeks.Count ? Say(OfWeek, label, Formats.Week(weeks[at].Monday))
                : field switch
                {
                    "name" => Name.In(language),
                    "links" => Links.In(language),
                    "weeks" => Weeks.In(language),
                    "groupId" or "capacityGroup" => Title.In(language),
                    _ => field,
                },
        };

        string Say(Text text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text.In(language), values);
    }

    [GeneratedRegex(@"^(links|weeks)\[([0-9]{1,4})\](?:\.(\w+))?$")]
    private static partial Regex Entry();
}
