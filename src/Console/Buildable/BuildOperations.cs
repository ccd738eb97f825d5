using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Buildable;

/// <summary>What is asked about building a product in a week.</summary>
static class BuildOperations
{
    public static readonly Operation<BuildAnswerAnswer> Answer = Operation.Of<BuildAnswerAnswer>("Buildable/BuildAnswer.graphql");
    public static readonly Operation<BuildProductsAnswer> Products = Operation.Of<BuildProductsAnswer>("Buildable/BuildProducts.graphql");
}

public enum Buildability { Yes, NotKnown, No }

public enum BuildReason
{
    InStock, WithinCapacity, WithinMaximum, CapacityUnsure, OthersNotTold, BalanceNotTold, NoCapacity, NotQualified, AboveMaximum,
    OthersRequire, InTime, LeadTimeUnsure, TooLate,
}

public sealed record BuildProductsAnswer(BuildProductsAnswer.Connection? BillsOfMaterials)
{
    public sealed record Connection(IReadOnlyList<Bill> Nodes);

    public sealed record Bill(string Product);
}

public sealed record BuildAnswerAnswer(BuildAnswerAnswer.Shown? Buildable)
{
    public sealed record Shown(
        Buildability Answer, int PartCount, int EnoughParts, int LimitingParts, int UnknownParts, IReadOnlyList<OpenEnd> Unresolved,
        IReadOnlyList<Part> Parts);

    /// <summary>What of the product cannot be exploded.</summary>
    public sealed record OpenEnd(string? Product, IReadOnlyList<string> Path, string Reason, PartName? Component);

    /// <param name="Otherwise">Required in the week for all else.</param>
    /// <param name="Coverage">At most this share of what has to be supplied; null where no limit is told.</param>
    public sealed record Part(
        Guid ComponentId, string? Unit, decimal Required, decimal Otherwise, decimal Net, Buildability Answer,
        IReadOnlyList<BuildReason> Reasons, decimal? Coverage, Figure? Others, Figure? Actual, Figure? Maximum, int? LeadTimeDays,
        GapOf? Gap, Component? Component);

    public sealed record GapOf(Guid Id, bool Open);

    public sealed record Component(
        string Manufacturer, string PartNumber, string Unit, Lifecycle Lifecycle, IReadOnlyList<PartViewAnswer.Substitute>? Substitutes)
    {
        public PartName Name => new(Manufacturer, PartNumber, Unit);
    }
}
