using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.CapacityNotices;

/// <summary>What is asked about notices of suppliers, and what a supplier does with its own.</summary>
static class NoticeOperations
{
    public static readonly Operation<NoticeListAnswer> List = Operation.Of<NoticeListAnswer>("CapacityNotices/NoticeList.graphql");

    /// <summary>To ask the list for the open notices of a supplier; null for all that the reader is told of.</summary>
    public static object OpenOf(Guid? supplier) => new { first = 50, open = true, supplierId = supplier };

    public static readonly Operation<NoticeViewAnswer> View = Operation.Of<NoticeViewAnswer>("CapacityNotices/NoticeView.graphql");
    public static readonly Operation<NoticeChoicesAnswer> Choices =
        Operation.Of<NoticeChoicesAnswer>("CapacityNotices/NoticeChoices.graphql");
    public static readonly Operation<IssueCapacityNoticeAnswer> Issue =
        Operation.Of<IssueCapacityNoticeAnswer>("CapacityNotices/IssueCapacityNotice.graphql");
    public static readonly Operation<ForwardCapacityNoticeAnswer> Forward =
        Operation.Of<ForwardCapacityNoticeAnswer>("CapacityNotices/ForwardCapacityNotice.graphql");
    public static readonly Operation<ReviseCapacityNoticeAnswer> Revise =
        Operation.Of<ReviseCapacityNoticeAnswer>("CapacityNotices/ReviseCapacityNotice.graphql");
    public static readonly Operation<ResolveCapacityNoticeAnswer> Resolve =
        Operation.Of<ResolveCapacityNoticeAnswer>("CapacityNotices/ResolveCapacityNotice.graphql");
}

public sealed record NoticeListAnswer(NoticeListAnswer.Connection? CapacityNotices)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, CapacityNoticeCause Cause, CapacityNoticeEffect Effect, bool Open, bool Forwarded, DateTimeOffset IssuedAt,
        DateTimeOffset? RevisedAt, DateTimeOffset? ResolvedAt, Guid SupplierId, Named? Supplier, IReadOnlyList<NoticeImpact> Impacts)
    {
        public DateOnly FirstWeek => Impacts.SelectMany(impact => impact.Weeks).Min(week => week.Monday);
        public DateOnly LastWeek => Impacts.SelectMany(impact => impact.Weeks).Max(week => week.Monday);

        /// <summary>Changes whenever something is shown differently.</summary>
        public DateTimeOffset ChangedAt => ResolvedAt ?? RevisedAt ?? IssuedAt;

        /// <summary>The share of the week that changes the most.</summary>
        public decimal Share => Impacts.SelectMany(impact => impact.Weeks).MaxBy(week => Math.Abs(1 - week.Share))?.Share ?? 1;
    }
}

public sealed record NoticeImpact(Guid ComponentId, string Region, PartName? Component, IReadOnlyList<NoticeWeek> Weeks);

public sealed record NoticeWeek([property: JsonPropertyName("week")] DateOnly Monday, decimal Share);

public sealed record NoticeViewAnswer(NoticeViewAnswer.Shown? CapacityNotice)
{
    public sealed record Shown(
        Guid Id, CapacityNoticeCause Cause, CapacityNoticeEffect Effect, string? Text, bool Open, bool Forwarded, Guid? ForwardedFromId,
        DateTimeOffset IssuedAt, DateTimeOffset? RevisedAt, DateTimeOffset? ResolvedAt, string? Resolution, Guid SupplierId,
        Named? Supplier, IReadOnlyList<NoticeImpact> Impacts);
}

/// <summary>What a notice can be about: what the supplier published capacity of.</summary>
public sealed record NoticeChoicesAnswer(NoticeChoicesAnswer.Own? MyCapacity)
{
    public sealed record Own(IReadOnlyList<Row> Nodes);

    public sealed record Row(Guid ComponentId, string Region, PartName? Component);
}

public sealed record NoticeDone(Guid ClientMutationId, Identified? CapacityNotice);

public sealed record IssueCapacityNoticeAnswer(NoticeDone? IssueCapacityNotice);

public sealed record ForwardCapacityNoticeAnswer(NoticeDone? ForwardCapacityNotice);

public sealed record ReviseCapacityNoticeAnswer(NoticeDone? ReviseCapacityNotice);

public sealed record ResolveCapacityNoticeAnswer(NoticeDone? ResolveCapacityNotice);
