using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.CapacityGroups;

/// <summary>What a supplier asks about its capacity groups, and does with them.</summary>
static class GroupOperations
{
    public static readonly Operation<GroupListAnswer> List = Operation.Of<GroupListAnswer>("CapacityGroups/GroupList.graphql");
    public static readonly Operation<GroupViewAnswer> View = Operation.Of<GroupViewAnswer>("CapacityGroups/GroupView.graphql");
    public static readonly Operation<GroupChoicesAnswer> Choices = Operation.Of<GroupChoicesAnswer>("CapacityGroups/GroupChoices.graphql");
    public static readonly Operation<PublishCapacityGroupAnswer> Publish =
        Operation.Of<PublishCapacityGroupAnswer>("CapacityGroups/PublishCapacityGroup.graphql");
    public static readonly Operation<WithdrawCapacityGroupAnswer> Withdraw =
        Operation.Of<WithdrawCapacityGroupAnswer>("CapacityGroups/WithdrawCapacityGroup.graphql");
}

public sealed record GroupListAnswer(GroupListAnswer.Connection? CapacityGroups)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Name, DateTimeOffset PublishedAt, Parent? Parent, IReadOnlyList<Link> Links, IReadOnlyList<Week> Weeks)
    {
        /// <summary>The week in which what was promised exceeds the group the most; null where it exceeds it in none.</summary>
        public Week? Worst => Weeks.Where(week => week.State is GapState.BottleneckOrange or GapState.BottleneckRed)
            .OrderByDescending(week => week.State).ThenByDescending(week => week.Promised - week.Maximum).FirstOrDefault();
    }

    public sealed record Parent(Guid Id, string Name);

    public sealed record Link(Guid? ComponentId);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, decimal Actual, decimal Maximum, decimal Promised, GapState State);
}

public sealed record GroupViewAnswer(GroupViewAnswer.Shown? CapacityGroup)
{
    public sealed record Shown(
        Guid Id, string Name, bool Withdrawn, DateTimeOffset PublishedAt, GroupListAnswer.Parent? Parent, IReadOnlyList<Link> Links,
        IReadOnlyList<Week> Weeks);

    public sealed record Link(Guid? ComponentId, Guid? GroupId, decimal? LoadFactor, PartName? Component, Named? Group);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, decimal Actual, decimal Maximum, decimal DeltaProduction, decimal Promised,
        GapState State);
}

/// <summary>What a group can link: the components that the supplier makes, and its groups.</summary>
public sealed record GroupChoicesAnswer(GroupChoicesAnswer.Made? Qualifications, GroupChoicesAnswer.Own? CapacityGroups)
{
    public sealed record Made(IReadOnlyList<Row> Nodes);

    public sealed record Row(Guid ComponentId, PartName? Component);

    public sealed record Own(IReadOnlyList<GroupListAnswer.Parent> Nodes);
}

public sealed record PublishCapacityGroupAnswer(PublishCapacityGroupAnswer.Done? PublishCapacityGroup)
{
    public sealed record Done(Guid ClientMutationId, Identified? CapacityGroup);
}

public sealed record WithdrawCapacityGroupAnswer(WithdrawCapacityGroupAnswer.Done? WithdrawCapacityGroup)
{
    public sealed record Done(Guid ClientMutationId);
}
