using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

static class LineWords
{
    public static readonly Text Title = new("Pilot lines", "试产线");
    public static readonly Text Purpose = new(
        "Where pilot runs can be made: steps, hours and rules of each line.", "可进行试产的产线：工艺、开放时间与预订规则。");
    public static readonly Text None = new("No line is open yet. An operator opens the first.", "尚无试产线，请由运营方开设。");
    public static readonly Text Mine = new("Only lines of my organisation", "仅本单位产线");
    public static readonly Text OpenNew = new("Open a line", "开设产线");
    public static readonly Text OpenPurpose = new(
        "Everybody who is signed in sees name, steps, hours and rules. The name is the line's key and stays.",
        "所有登录用户可见产线名称、工艺、开放时间与规则。名称为产线标识，不可更改。");
    public static readonly Text Line = new("Line", "产线");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text Steps = new("Process steps", "工艺");
    public static readonly Text Step = new("Process step", "工艺");
    public static readonly Text Operator = new("Operator", "运营方");
    public static readonly Text Assigned = new("Slots are given", "时段分配方式");
    public static readonly Text Opened = new("Open since", "开设时间");
    public static readonly Text Hours = new("Opening hours", "开放时间");
    public static readonly Text Zone = new("Time zone of the site", "所在时区");
    public static readonly Text ZoneHint = new("Such as Asia/Shanghai, or +08:00.", "例如 Asia/Shanghai 或 +08:00。");
    public static readonly Text Day = new("Day", "星期");
    public static readonly Text Opens = new("Opens", "开始");
    public static readonly Text Closes = new("Closes", "结束");
    public static readonly Text NextDay = new("next day", "次日");
    public static readonly Text WindowsHint = new(
        "A window that closes no later than it opens ends on the next day. Rows without times are left out.",
        "结束不晚于开始的时段视为至次日结束。未填时间的行将忽略。");
    public static readonly Text Rules = new("Rules for bookings", "预订规则");
    public static readonly Text Unlimited = new("no limit", "不限");
    public static readonly Text Calendar = new("Calendar", "日历");
    public static readonly Text Wall = new("Screen for the hall", "现场看板");
    public static readonly Text Revise = new("Change hours and rules", "修改开放时间与规则");
    public static readonly Text RevisePurpose = new(
        "Bookings that stand are kept, even where the new rules would not allow them. You see them before you send.",
        "已有预订保持不变，即使不符合新规则。提交前可预览受影响的预订。");
    public static readonly Text Preview = new("Show what this changes", "预览变更影响");
    public static readonly Text Send = new("Change now", "确认修改");
    public static readonly Text ChangeAgain = new("Change the form again", "继续修改表单");
    public static readonly Text WeekBefore = new("Open in the coming week, so far", "未来一周现开放时长");
    public static readonly Text WeekAfter = new("Open in the coming week, then", "未来一周新开放时长");
    public static readonly Text Rule = new("Rule", "规则");
    public static readonly Text Before = new("So far", "当前");
    public static readonly Text After = new("Then", "修改后");
    public static readonly Text NoRule = new("No rule changes.", "规则无变化。");
    public static readonly Text NoneTouched = new("No booking is against the new hours and rules.", "没有预订与新规则冲突。");
    public static readonly Text Touched = new(
        "Bookings that would not be given any more: {0}. They stay; release those that cannot be run.",
        "有 {0} 个预订与新规则冲突。预订仍保留，无法执行的请释放。");
    public static readonly Text FirstShown = new("The first {0} are shown.", "仅显示前 {0} 个。");
    public static readonly Text Served = new("Places of the wait list that would have a slot held at once: {0}.", "将立即为 {0} 个候补预留时段。");
    public static readonly Text Why = new("Why", "原因");
    public static readonly Text Utilisation = new("Utilisation of lines", "产线利用率");
    public static readonly Text UtilisationPurpose = new(
        "Booked time of the opening time, by week. Missed slots count: nobody else could use them.", "每周预订时长占开放时长的比例，未使用的时段计入。");
    public static readonly Text Key = new("Key", "图例");
    public static readonly Text Penalties = new("Penalties", "违约");
    public static readonly Text PenaltiesHint = new(
        "Each counts as one more future booking of its organisation, and with its time in every week.",
        "每项违约按该单位一个未来预订计，其时长计入每周。");
    public static readonly Text NoPenalty = new("No penalty counts at present.", "目前没有违约。");
    public static readonly Text Cause = new("For", "事由");
    public static readonly Text Length = new("Length", "时长");
    public static readonly Text Until = new("Counts until", "计入至");
    public static readonly Text Waive = new("Waive", "豁免");
    public static readonly Text WaiveHint = new("Kept with the line. Whoever waits may be served at once.", "记录在产线上。候补者可能立即获得时段。");
    public static readonly Text Booking = new("Booking", "预订");
    public static readonly Text Waitlist = new("Wait list", "候补");
    public static readonly Text NobodyWaits = new("Nobody waits, or nobody whom you may see.", "没有候补，或没有您可以查看的候补。");
    public static readonly Text Place = new("Place", "位次");
    public static readonly Text Within = new("Within", "期望范围");
    public static readonly Text Since = new("Since", "登记时间");
    public static readonly Text DoneOpened = new("The line is open.", "产线已开设。");
    public static readonly Text DoneRevised = new("Hours and rules are changed.", "开放时间与规则已修改。");
    public static readonly Text DoneWaived = new("The penalty is waived.", "违约已豁免。");
    public static readonly Text DoneAppealed = new("The operator is told of your appeal.", "已将申诉告知运营方。");
    public static readonly Text DoneUpheld = new("The penalty stands.", "违约维持不变。");
    public static readonly Text NotATime = new("is not a time such as 08:00", "不是有效时间（例如 08:00）");

    public static readonly Text DonePriced = new("The prices stand for slots that are held from now on.", "新价格适用于此后预留的时段。");

    public static readonly Text DoneTests = new("The tests of the line are stated.", "产线检测能力已声明。");
    public static readonly Text Standards = new("Standards for tests", "检测标准");
    public static readonly Text StateTests = new("State tests", "声明检测能力");
    public static readonly Text Tests = new("Tests by", "检测标准");

    public static Text? Done(string? done) => done switch
    {
        "opened" => DoneOpened,
        "revised" => DoneRevised,
        "appealed" => DoneAppealed,
        "upheld" => DoneUpheld,
        "waived" => DoneWaived,
        "priced" => DonePriced,
        "tests" => DoneTests,
        _ => null,
    };

    public static Text Of(BookingMode mode) => mode switch
    {
        BookingMode.Regular => new("to requests as they come", "先到先得"),
        BookingMode.WaitList => new("through the wait list only", "仅通过候补"),
        _ => new("to the wait list first, then to requests", "候补优先，其后先到先得"),
    };

    public static Text Of(PenaltyCause cause) => cause == PenaltyCause.Missed
        ? new("missed slot", "时段未使用") : new("released too late", "释放过晚");

    public static Text Of(PolicyUnit unit) => unit switch
    {
        PolicyUnit.Minutes => new("min", "分钟"),
        PolicyUnit.Days => new("d", "天"),
        PolicyUnit.Slots => new("slots", "个时段"),
        _ => new("places", "个"),
    };

    public static Text Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => new("Monday", "星期一"),
        DayOfWeek.Tuesday => new("Tuesday", "星期二"),
        DayOfWeek.Wednesday => new("Wednesday", "星期三"),
        DayOfWeek.Thursday => new("Thursday", "星期四"),
        DayOfWeek.Friday => new("Friday", "星期五"),
        DayOfWeek.Saturday => new("Saturday", "星期六"),
        _ => new("Sunday", "星期日"),
    };

    public static string StepOf(string code, Language language) =>
        ProcessSteps.All.FirstOrDefault(step => step.Code == code) is { } known
            ? language == Language.En ? known.English : known.Chinese : code;

    /// <summary>Minutes as people say them, such as 2 d 4 h.</summary>
    public static string Span(int minutes, Language language)
    {
        var (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        string[] parts = language == Language.En
            ? [days > 0 ? $"{days} d" : "", hours > 0 ? $"{hours} h" : "", rest > 0 || minutes == 0 ? $"{rest} min" : ""]
            : [days > 0 ? $"{days} 天" : "", hours > 0 ? $"{hours} 小时" : "", rest > 0 || minutes == 0 ? $"{rest} 分钟" : ""];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>Opening time, in hours.</summary>
    public static string Time(int minutes, Language language) =>
        $"{Formats.Number(Math.Round(minutes / 60m, 2))} {(language == Language.En ? "h" : "小时")}";
}
