using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Proposals;

/// <summary>How a proposal is accepted, as its form holds it.</summary>
public sealed class ProposalInput
{
    public Guid CommandId { get; set; }

    /// <summary>By the date of the Monday.</summary>
    public Dictionary<string, string?> Weeks { get; set => field = value ?? []; } = [];
    public ConditionsInput Conditions { get; set => field = value ?? new(); } = new();

    /// <summary>The mark of what was shown for review; null before.</summary>
    public string? Reviewed { get; set; }

    public static ProposalInput Of(ProposalRow proposal, DateTimeOffset now) => new()
    {
        CommandId = Guid.NewGuid(),
        Weeks = NeedInput.Of(proposal.Weeks),
        Conditions = ConditionsInput.Usual(now),
    };

    public AcceptCommand Read(Guid gapClosure, FormReading reading) =>
        new(gapClosure, NeedInput.Read(Weeks, reading), Conditions.Read(reading));
}

/// <summary>The fields of the command.</summary>
public sealed record AcceptCommand(Guid GapClosureId, IReadOnlyList<WeekQuantity> Weeks, SourcingConditions Conditions);

public sealed class DeclineInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
