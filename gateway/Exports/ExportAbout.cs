using System.Globalization;

using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Exports;

/// <summary>What a reader of a file must know of it: what it is of, for whom, and of when.</summary>
/// <param name="Organisation">Whose reader asked: others are shown other figures.</param>
/// <param name="Begun">When the first row was read.</param>
/// <param name="Ended">When the last row was read. A row is as it was when its page was.</param>
sealed record ExportAbout(
    ExportList List, string Organisation, IReadOnlyList<(string Name, string Value)> Filters, DateTimeOffset Begun, DateTimeOffset Ended,
    int Rows, Language Language)
{
    public static readonly ExportText NotShown = new("not shown", "不显示");

    static readonly ExportText Title = new("about", "说明");

    public string Sheet => Title.In(Language);

    public IReadOnlyList<(string Label, object Value)> Lines()
    {
        var lines = new List<(string, object)>
        {
            (Say("List", "列表"), List.Name),
            (Say("A row is", "每行为"), List.Row.In(Language)),
            (Say("For organisation", "所属组织"), Organisation),
        };
        if (Filters.Count == 0) lines.Add((Say("Filters", "筛选"), Say("none", "无")));
        lines.AddRange(Filters.Select(filter => ($"{Say("Filter", "筛选")} {filter.Name}", (object)filter.Value)));
        lines.Add((Say("As of (UTC)", "数据时点（UTC）"), AsOf ?? Begun));
        lines.Add((Say("Read from (UTC)", "读取开始（UTC）"), Begun));
        lines.Add((Say("Read until (UTC)", "读取结束（UTC）"), Ended));
        lines.Add((Say("Rows", "行数"), (decimal)Rows));
        lines.Add((Say("Units", "单位"), Say("UCUM codes; 1 is a piece", "UCUM 代码；1 表示件")));
        lines.Add((NotShown.In(Language), Say(
            "the value exists for others, and is not shown to this organisation", "该数值不向本组织显示")));
        return lines;
    }

    DateTimeOffset? AsOf => Filters.FirstOrDefault(filter => filter.Name == "asOf").Value is { } asOf
        ? DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture).ToUniversalTime()
        : null;

    string Say(string english, string chinese) => new ExportText(english, chinese).In(Language);
}
