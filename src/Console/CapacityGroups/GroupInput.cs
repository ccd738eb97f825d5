using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.CapacityGroups;

/// <summary>A capacity group as it is written into the form.</summary>
public sealed class GroupInput
{
    const int FreeRows = 5, MostLinks = 50;

    public Guid CommandId { get; set; }
    public string? Name { get; set; }
    public List<LinkRow> Links { get; set => field = value ?? []; } = [];
    public List<GroupWeekRow> Weeks { get; set => field = value ?? []; } = [];

    /// <summary>The week to copy to those after it; null where the form is sent for something else.</summary>
    public string? CopyFrom { get; set; }

    /// <summary>"true" where more rows for links are asked for.</summary>
    public string? MoreRows { get; set; }

    /// <summary>Weeks from this one on: so many, and all that the group states.</summary>
    /// <param name="group">Null for a new one.</param>
    public static GroupInput Of(GroupViewAnswer.Shown? group, DateOnly thisWeek, int weeks)
    {
        var ahead = group?.Weeks.Select(week => (week.Monday.DayNumber - thisWeek.DayNumber) / 7 + 1).DefaultIfEmpty(0).Max() ?? 0;
        var input = new GroupInput
        {
            CommandId = Guid.NewGuid(),
            Name = group?.Name,
            Links = [.. (group?.Links ?? []).Select(LinkRow.Of)],
            Weeks = [.. Enumerable.Range(0, Math.Max(weeks, ahead)).Select(week => GroupWeekRow.Of(thisWeek.AddDays(7 * week), group))],
        };
        input.AddRows();
        return input;
    }

    /// <summary>Empty rows for further links, as far as a group may have them.</summary>
    public void AddRows() => Links.AddRange(Enumerable.Range(0, Math.Min(FreeRows, MostLinks - Links.Count)).Select(_ => new LinkRow()));

    /// <summary>Gives the weeks after one of them its figures.</summary>
    public void CopyDown(int at)
    {
        if (at < 0 || at >= Weeks.Count) return;
        foreach (var row in Weeks.Skip(at + 1))
            (row.Actual, row.Maximum, row.Delta) = (Weeks[at].Actual, Weeks[at].Maximum, Weeks[at].Delta);
    }

    /// <summary>
    /// The command with all that is filled in, and the faults of what could not be read. Rows without a link move to the end, so that a
    /// link has the same place in the form and in the command.
    /// </summary>
    public (GroupCommand Command, IReadOnlyList<Fault> Faults) Read(Guid? group, Language language)
    {
        var reading = new FormReading(language);
        Links = [.. Links.Where(row => !row.IsEmpty), .. Links.Where(row => row.IsEmpty)];
        var links = Links.Where(row => !row.IsEmpty).Select((row, at) => row.Read(reading, $"links[{at}]")).ToList();
        var weeks = new List<GroupCommand.Week>();
        foreach (var row in Weeks.Where(row => !row.IsEmpty)) weeks.Add(row.Read(reading, $"weeks[{weeks.Count}]"));
        if (string.IsNullOrWhiteSpace(Name)) reading.Refuse<object>("name", GroupWords.NoName);
        if (links.Count == 0) reading.Refuse<object>("links", GroupWords.NoLinks);
        if (weeks.Count == 0) reading.Refuse<object>("weeks", GroupWords.NoWeeks);
        return (
            new(group, Name?.Trim() ?? "", links, weeks),
            [.. reading.Faults.Select(fault => GroupWords.Named(fault, weeks, language))]);
    }
}

/// <summary>A component or group, and the load of one unit of it.</summary>
public sealed class LinkRow
{
    /// <summary>As <see cref="ComponentValue"/> or <see cref="GroupValue"/> writes it.</summary>
    public string? What { get; set; }
    public string? Factor { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Factor);

    public static string ComponentValue(Guid id) => $"component:{id}";

    public static string GroupValue(Guid id) => $"group:{id}";

    public static LinkRow Of(GroupViewAnswer.Link link) => new()
    {
        What = link.ComponentId is { } component ? ComponentValue(component) : link.GroupId is { } group ? GroupValue(group) : null,
        Factor = link.LoadFactor is { } factor ? Formats.Plain(factor) : null,
    };

    public GroupCommand.Link Read(FormReading reading, string path)
    {
        var (kind, id) = What?.Split(':') is [var word, var text] && Guid.TryParse(text, out var named) ? (word, named) : default;
        if (id == Guid.Empty) reading.Refuse<object>(path, GroupWords.NothingChosen);
        return new(
            kind == "component" ? id : null, kind == "group" ? id : null,
            string.IsNullOrWhiteSpace(Factor) ? null : reading.Number(Factor, $"{path}.loadFactor"));
    }
}

/// <summary>A week of the form. One that is empty is not sent: in it the group limits nothing.</summary>
public sealed class GroupWeekRow
{
    /// <summary>The Monday.</summary>
    public string? Week { get; set; }
    public string? Actual { get; set; }
    public string? Maximum { get; set; }
    public string? Delta { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Actual) && string.IsNullOrWhiteSpace(Maximum) && string.IsNullOrWhiteSpace(Delta);

    public static GroupWeekRow Of(DateOnly monday, GroupViewAnswer.Shown? group)
    {
        var known = group?.Weeks.FirstOrDefault(week => week.Monday == monday);
        return new()
        {
            Week = Formats.Date(monday),
            Actual = known is null ? null : Formats.Plain(known.Actual),
            Maximum = known is null ? null : Formats.Plain(known.Maximum),
            Delta = known is null or { DeltaProduction: 0 } ? null : Formats.Plain(known.DeltaProduction),
        };
    }

    public GroupCommand.Week Read(FormReading reading, string path)
    {
        var actual = reading.Number(Actual, $"{path}.actual");
        return new(
            reading.Date(Week, path), actual, string.IsNullOrWhiteSpace(Maximum) ? actual : reading.Number(Maximum, $"{path}.maximum"),
            string.IsNullOrWhiteSpace(Delta) ? 0 : reading.Change(Delta, $"{path}.deltaProduction"));
    }
}

/// <summary>What publishing a group takes.</summary>
public sealed record GroupCommand(
    Guid? GroupId, string Name, IReadOnlyList<GroupCommand.Link> Links, IReadOnlyList<GroupCommand.Week> Weeks)
{
    public sealed record Link(Guid? ComponentId, Guid? GroupId, decimal? LoadFactor);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, decimal Actual, decimal Maximum, decimal DeltaProduction);
}

/// <summary>A form without fields.</summary>
public sealed class WithdrawGroupInput
{
    public Guid CommandId { get; set; }
}
