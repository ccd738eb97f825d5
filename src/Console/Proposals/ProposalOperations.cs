using SupplyChain.Console.Api;

namespace SupplyChain.Console.Proposals;

/// <summary>What is asked about sourcing requests that the platform proposes, and how they are answered.</summary>
static class ProposalOperations
{
    public static readonly Operation<ProposalListAnswer> List = Operation.Of<ProposalListAnswer>("Proposals/ProposalList.graphql");
    public static readonly Operation<ProposalAnswer> OfId = Operation.Of<ProposalAnswer>("Proposals/ProposalOfId.graphql");
    public static readonly Operation<ProposalAccepted> Accept = Operation.Of<ProposalAccepted>("Proposals/AcceptProposal.graphql");
    public static readonly Operation<ProposalDeclined> Decline = Operation.Of<ProposalDeclined>("Proposals/DeclineProposal.graphql");

    /// <summary>The proposal of a gap closure; not found where there is none that is not answered yet.</summary>
    public static async Task<Answer<ProposalRow>> Proposal(this Gateway gateway, Guid gapClosure)
    {
        var answer = await gateway.Ask(OfId, new { id = gapClosure });
        return answer.Data?.Proposal is null && answer.Faults.Count == 0
            ? new(null, [new(Fault.NotFound, "")])
            : new(answer.Data?.Proposal, answer.Faults);
    }
}

public sealed record ProposalAnswer(ProposalRow? Proposal);

public sealed record ProposalListAnswer(ProposalListAnswer.Connection? Proposals)
{
    public sealed record Connection(IReadOnlyList<ProposalRow> Nodes, PageInfo PageInfo);
}

/// <param name="Weeks">The reader's own part of the gap; empty where it is not known.</param>
/// <param name="AnswerBy">Null after the reminder.</param>
public sealed record ProposalRow(
    Guid GapClosureId, Guid GapId, string Region, DateTimeOffset GapOpenedAt, DateTimeOffset? AnswerBy, IReadOnlyList<WeekQuantity> Weeks,
    PartName? Component);

public sealed record ProposalAccepted(ProposalAccepted.Payload? AcceptProposal)
{
    public sealed record Payload(Closure? GapClosure);

    public sealed record Closure(Guid? RequestId);
}

public sealed record ProposalDeclined(ProposalDeclined.Payload? DeclineProposal)
{
    public sealed record Payload(Closure? GapClosure);

    public sealed record Closure(Guid Id);
}
