using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.CorrectiveActions;

/// <summary>What is asked about corrective actions.</summary>
static class ActionOperations
{
    public static readonly Operation<ActionListAnswer> List = Operation.Of<ActionListAnswer>("CorrectiveActions/ActionList.graphql");

    /// <summary>To ask the list for the open actions of a supplier.</summary>
    public static object OpenOf(Guid supplier) => new { first = 50, open = true, supplierId = supplier };

    public static readonly Operation<ActionViewAnswer> View = Operation.Of<ActionViewAnswer>("CorrectiveActions/ActionView.graphql");
    public static readonly Operation<ActionChoicesAnswer> Choices =
        Operation.Of<ActionChoicesAnswer>("CorrectiveActions/ActionChoices.graphql");
    public static readonly Operation<AskForCorrectiveActionAnswer> Ask =
        Operation.Of<AskForCorrectiveActionAnswer>("CorrectiveActions/AskForCorrectiveAction.graphql");
}

public sealed record ActionListAnswer(ActionListAnswer.Connection? CorrectiveActions)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, CorrectiveActionSubject Subject, CorrectiveActionState State, DateOnly? DueOn, bool Overdue, DateTimeOffset AskedAt,
        DateTimeOffset ChangedAt, Guid SupplierId, Named? Supplier, Named? Organisation, PartName? Component);
}

public sealed record ActionViewAnswer(
    ActionViewAnswer.Shown? CorrectiveAction, IReadOnlyList<ActionViewAnswer.Entry>? CorrectiveActionHistory)
{
    public sealed record Shown(
        Guid Id, CorrectiveActionSubject Subject, CorrectiveActionState State, bool Open, DateOnly? DueOn, bool Overdue,
        DateOnly? Quarter, DateTimeOffset AskedAt, Guid OrganisationId, Named? Organisation, Guid SupplierId, Named? Supplier,
        Guid? ComponentId, PartName? Component);

    public sealed record Entry(CorrectiveActionStep Step, DateTimeOffset At, string? Text, DateOnly? DueOn, CorrectiveActionAnswer? Answer);
}

/// <summary>What an action can be about.</summary>
public sealed record ActionChoicesAnswer(ActionChoicesAnswer.Shown? Supplier)
{
    public sealed record Shown(string Name, IReadOnlyList<KnownPart>? Components);
}

public sealed record ActionDone(Guid ClientMutationId, Identified? CorrectiveAction);

public sealed record AskForCorrectiveActionAnswer(ActionDone? AskForCorrectiveAction);
