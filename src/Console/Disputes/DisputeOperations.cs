using SupplyChain.Console.Api;

namespace SupplyChain.Console.Disputes;

/// <summary>What is asked and decided about manufacturers' names that several organisations claim.</summary>
static class DisputeOperations
{
    public static readonly Operation<DisputeListAnswer> List = Operation.Of<DisputeListAnswer>("Disputes/DisputeList.graphql");
    public static readonly Operation<DisputeDecided> Decide = Operation.Of<DisputeDecided>("Disputes/DecideDispute.graphql");
}

public sealed record DisputeListAnswer(DisputeListAnswer.Connection? ManufacturerClaims)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    /// <param name="ClaimantsNamed">Whose claims wait for a decision; null for one that has no name.</param>
    public sealed record Row(Guid Id, string Manufacturer, Organisation? HolderNamed, IReadOnlyList<Organisation?>? ClaimantsNamed)
    {
        /// <summary>Who may be given the name: who holds it, and who claims it.</summary>
        public IReadOnlyList<Organisation> Parties =>
            [.. new[] { HolderNamed }.Concat(ClaimantsNamed ?? []).OfType<Organisation>().DistinctBy(party => party.Id)];
    }

    public sealed record Organisation(Guid Id, string Name);
}

public sealed record DisputeDecided(DisputeDecided.Payload? DecideManufacturerClaim)
{
    public sealed record Payload(Identified? ManufacturerClaim);
}
