using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Gaps;

/// <summary>What is asked about gaps.</summary>
static class GapOperations
{
    public static readonly Operation<GapListAnswer> List = Operation.Of<GapListAnswer>("Gaps/GapList.graphql");
    public static readonly Operation<GapViewAnswer> View = Operation.Of<GapViewAnswer>("Gaps/GapView.graphql");
    public static readonly Operation<GapChangesAnswer> Changes = Operation.Of<GapChangesAnswer>("Gaps/GapChanges.graphql");
    public static readonly Operation<GapClosuresAnswer> Closures = Operation.Of<GapClosuresAnswer>("Gaps/GapClosures.graphql");
    public static readonly Operation<FairSplitAnswer> Split = Operation.Of<FairSplitAnswer>("Gaps/FairSplit.graphql");
}

public sealed record GapListAnswer(GapListAnswer.Connection? Gaps)
{
    public sealed record Connection(IReadOnlyList<GapRow> Nodes, PageInfo PageInfo);
}

public sealed record GapRow(
    Guid Id, string Region, string? Class, bool Open, GapState? State, Figure? Shortfall, int? Contributors, bool? SingleSource,
    bool EndOfLife, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, DateTimeOffset? ClosedAt, PartName? Component);

public sealed record GapViewAnswer(GapViewAnswer.Shown? Gap)
{
    public sealed record Shown(
        Guid Id, Guid ComponentId, string Region, string? Class, bool Open, GapState? State, Figure? Shortfall, int? Contributors,
        bool? SingleSource, bool EndOfLife, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, DateTimeOffset? ClosedAt, Part? Component,
        IReadOnlyList<Week> Weeks);

    public sealed record Part(
        Guid Id, string Manufacturer, string PartNumber, string? Description, string Unit, string Lifecycle,
        IReadOnlyList<Substitute>? Substitutes);

    public sealed record Substitute(Guid Id, string Manufacturer, string PartNumber, string Lifecycle);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, GapState State, Figure? Requirement, Figure? Others, Figure? Actual,
        Figure? Maximum, Figure Shortfall, bool SharedCapacityBinds, IReadOnlyList<Guid>? CapacityGroupIds);
}

public enum GapChange { Opened, Worsened, Eased, Closed }

public sealed record GapChangesAnswer(GapChangesAnswer.Connection? GapHistory)
{
    public sealed record Connection(IReadOnlyList<Entry> Nodes, PageInfo PageInfo);

    public sealed record Entry(
        long Version, GapChange Change, DateTimeOffset At, GapState? State, Figure? Shortfall, int Weeks, IReadOnlyList<Cause> Causes);

    public sealed record Cause(Guid MessageId, string Kind, Guid? Subject);
}

public enum ClosureStep
{
    Proposed, Requested, Quoted, Awarded, SlotHeld, Confirmed, RunCompleted, Qualified, Closed, Lapsed, Declined,
}

public sealed record GapClosuresAnswer(GapClosuresAnswer.Shown? Gap)
{
    public sealed record Shown(IReadOnlyList<Closure>? Closures);

    public sealed record Closure(
        Guid Id, ClosureStep Step, DateTimeOffset OpenedAt, double? GapToCloseSeconds, Named? OrganisationNamed,
        IReadOnlyList<Attention> Attention, IReadOnlyList<Entry> Entries);

    public sealed record Attention(string Reason, Named? Supplier);

    public sealed record Entry(DateTimeOffset At, string Event, string Text, string? Detail, Named? Supplier, Named? ByNamed);
}

public sealed record FairSplitAnswer(FairSplitAnswer.Split? FairSplit)
{
    public sealed record Split(DateOnly Since, IReadOnlyList<Week> Weeks);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, decimal Level, int? Organisations, decimal? Required, decimal? Share);
}
