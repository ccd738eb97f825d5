using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Suppliers;

static class SupplierOperations
{
    public static readonly Operation<SupplierListAnswer> List = Operation.Of<SupplierListAnswer>("Suppliers/SupplierList.graphql");
    public static readonly Operation<SupplierAnswer> View = Operation.Of<SupplierAnswer>("Suppliers/SupplierView.graphql");
    public static readonly Operation<SupplierScorecardAnswer> Scorecard =
        Operation.Of<SupplierScorecardAnswer>("Suppliers/SupplierScorecard.graphql");
}

public sealed record SupplierListAnswer(SupplierListAnswer.Page? Suppliers)
{
    public sealed record Page(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Name, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates, int ComponentCount,
        SupplierRating Rating, bool Suspended);
}

public sealed record SupplierAnswer(SupplierShown? Supplier);

/// <summary>What everybody may see of a supplier.</summary>
/// <param name="Components">Of those it offers now, the first; of private offers only the reader's own.</param>
public sealed record SupplierShown(
    string Name, string Uscc, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates, int ComponentCount,
    SupplierRating Rating, bool Suspended, IReadOnlyList<KnownPart>? Components);

/// <summary>A supplier's standing by quarter; null for who may not see it.</summary>
public sealed record SupplierScorecardAnswer(SupplierScorecardAnswer.Shown? SupplierScorecard)
{
    public sealed record Shown(ScorecardTrend? Trend, IReadOnlyList<Period> Periods);

    public sealed record Period(
        DateOnly From, DateOnly To, SupplierRating Rating, decimal? Points, decimal? Quality, decimal? Delivery, int LateNotices,
        IReadOnlyList<Run> Runs)
    {
        public bool HasActivity => Rating != SupplierRating.Unrated || LateNotices > 0 || Runs.Count > 0;

        /// <summary>Such as 2026 Q1.</summary>
        public string Name => $"{From.Year} Q{(From.Month + 2) / 3}";
    }

    public sealed record Run(string Lot, decimal Yield, DateTimeOffset At, bool Counts, PartName? Component);
}
