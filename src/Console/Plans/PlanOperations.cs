using SupplyChain.Console.Api;
using SupplyChain.Contracts.DemandForecasting.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Plans;

/// <summary>What is asked about the organisation's demand plans, and how they are changed.</summary>
static class PlanOperations
{
    public static readonly Operation<PlanListAnswer> List = Operation.Of<PlanListAnswer>("Plans/PlanList.graphql");
    public static readonly Operation<PlanViewAnswer> View = Operation.Of<PlanViewAnswer>("Plans/PlanView.graphql");
    public static readonly Operation<PlanRevisionsAnswer> Revisions = Operation.Of<PlanRevisionsAnswer>("Plans/PlanRevisions.graphql");
    public static readonly Operation<PlanVolatilityAnswer> Volatility = Operation.Of<PlanVolatilityAnswer>("Plans/PlanVolatility.graphql");
    public static readonly Operation<PlanPreviewAnswer> Preview = Operation.Of<PlanPreviewAnswer>("Plans/PlanPreview.graphql");
    public static readonly Operation<PlannedProductsAnswer> Products =
        Operation.Of<PlannedProductsAnswer>("Plans/PlannedProducts.graphql");
    public static readonly Operation<PlannedPartAnswer> Part = Operation.Of<PlannedPartAnswer>("Plans/PlannedPart.graphql");
    public static readonly Operation<PlanSubmitted> Submit = Operation.Of<PlanSubmitted>("Plans/SubmitPlan.graphql");
    public static readonly Operation<PlanRevised> Revise = Operation.Of<PlanRevised>("Plans/RevisePlan.graphql");
    public static readonly Operation<PlanWithdrawn> Withdraw = Operation.Of<PlanWithdrawn>("Plans/WithdrawPlan.graphql");
}

public sealed record PlanListAnswer(PlanListAnswer.Connection? DemandPlans)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    /// <param name="Product">Null for a component.</param>
    public sealed record Row(
        Guid Id, string? Product, Guid? ComponentId, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks, int Revision,
        bool Withdrawn, DateTimeOffset ChangedAt, PartName? Component);
}

public sealed record PlanViewAnswer(PlanViewAnswer.Plan? DemandPlan)
{
    /// <param name="Product">Null for a component.</param>
    public sealed record Plan(
        Guid Id, string? Product, Guid? ComponentId, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks, int Revision,
        bool Withdrawn, DateTimeOffset SubmittedAt, DateTimeOffset ChangedAt, PartName? Component)
    {
        /// <summary>UCUM unit of its quantities; products are counted by the piece.</summary>
        public string Unit => Component?.Unit ?? "1";
    }
}

public sealed record PlanRevisionsAnswer(PlanRevisionsAnswer.Connection? DemandPlanRevisions)
{
    public sealed record Connection(IReadOnlyList<Entry> Nodes, PageInfo PageInfo);

    /// <param name="At">As of it the plan reads as the revision left it.</param>
    public sealed record Entry(int Revision, PlanChange Change, DateTimeOffset At, IReadOnlyList<WeekQuantity> Weeks, string? Reason);
}

/// <summary>How much a change moves the demand of weeks [From, To).</summary>
public sealed record PlanPeriod(
    DateOnly From, DateOnly To, decimal Previous, decimal Latest, decimal Absolute, decimal? Relative, VolatilityAlert Alert);

public sealed record PlanVolatilityAnswer(IReadOnlyList<PlanPeriod>? DemandPlanVolatility);

public sealed record PlanPreviewAnswer(IReadOnlyList<PlanPeriod>? DemandPlanPreview);

public sealed record PlannedProductsAnswer(PlannedProductsAnswer.Connection? BillsOfMaterials)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(string Product);
}

public sealed record PlannedPartAnswer(KnownPart? Component);

public sealed record PlanSubmitted(PlanDone? SubmitDemandPlan);

public sealed record PlanRevised(PlanDone? ReviseDemandPlan);

public sealed record PlanWithdrawn(PlanDone? WithdrawDemandPlan);

public sealed record PlanDone(Identified? DemandPlan);
