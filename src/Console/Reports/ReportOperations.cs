using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Reports;

/// <summary>What the alliance asks for the report of a month.</summary>
static class ReportOperations
{
    public static readonly Operation<GapMonthAnswer> Gaps = Operation.Of<GapMonthAnswer>("Reports/GapMonth.graphql");
    public static readonly Operation<QualifiedAnswer> Qualified = Operation.Of<QualifiedAnswer>("Reports/QualifiedInMonth.graphql");
    public static readonly Operation<LineUseAnswer> Lines = Operation.Of<LineUseAnswer>("Reports/LineUse.graphql");
}

public sealed record GapMonthAnswer(GapMonthAnswer.Report? GapReport)
{
    public sealed record Report(
        int Opened, int Closed, int OpenAtEnd, double? MedianDaysToClose, IReadOnlyList<Turns> ByClass, IReadOnlyList<Turns> ByRegion);

    /// <param name="Key">A class, empty for one that is not known, or a region.</param>
    public sealed record Turns(string Key, int Opened, int Closed, int OpenAtEnd, double? MedianDaysToClose);
}

public sealed record QualifiedAnswer(QualifiedAnswer.Connection? Qualifications)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Named? Supplier, PartName? Component, Told? Details);

    public sealed record Told(DateTimeOffset Since);

    /// <summary>Those that reached their state before a moment.</summary>
    public IReadOnlyList<Row> Before(DateTimeOffset end) =>
        [.. (Qualifications?.Nodes ?? []).Where(row => row.Details is { } details && details.Since < end)];
}

public sealed record LineUseAnswer(LineUseAnswer.Connection? LineUtilisation)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid LineId, LineOf? Line, IReadOnlyList<Week> Weeks)
    {
        /// <summary>Booked time by opening time over the weeks; null without any.</summary>
        public decimal? Share => Weeks.Count == 0 ? null : Weeks.Average(week => week.Share);
    }

    public sealed record LineOf(string Name, string Region);

    public sealed record Week([property: JsonPropertyName("week")] DateOnly Monday, decimal Share);
}
