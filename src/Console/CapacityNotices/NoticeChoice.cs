using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.CapacityNotices;

/// <summary>What a row of the form can name.</summary>
static class NoticeChoice
{
    const int WeeksAhead = 52;

    /// <summary>The Mondays of a year from this week on.</summary>
    public static IReadOnlyList<DateOnly> Weeks(TimeProvider clock)
    {
        var first = Contracts.IsoWeek.Of(clock.GetUtcNow());
        return [.. Enumerable.Range(0, WeeksAhead).Select(week => first.AddDays(7 * week))];
    }

    /// <summary>What the supplier published capacity of, by name; what the notice names already is among them.</summary>
    /// <param name="notice">Null for a new one.</param>
    public static IReadOnlyList<(string Value, string Name)> Of(
        NoticeChoicesAnswer? answer, NoticeViewAnswer.Shown? notice, Language language) =>
    [
        .. (answer?.MyCapacity?.Nodes ?? []).Select(row => (row.ComponentId, row.Region, row.Component))
            .Concat((notice?.Impacts ?? []).Select(impact => (impact.ComponentId, impact.Region, impact.Component)))
            .DistinctBy(each => (each.ComponentId, each.Region))
            .Select(each => (NoticeRow.ValueOf(each.ComponentId, each.Region), each.Component is { } part
                ? $"{part.PartNumber} · {part.Manufacturer} · {each.Region}" : $"{FrameWords.UnknownPart.In(language)} · {each.Region}"))
            .OrderBy(choice => choice.Item2, StringComparer.Ordinal),
    ];
}
