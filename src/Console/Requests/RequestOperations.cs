using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Gaps;
using SupplyChain.Console.Terms;
using SupplyChain.Contracts.SupplierMatching.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Requests;

/// <summary>What is asked about the reader's own sourcing requests, and what is done with them.</summary>
static class RequestOperations
{
    public static readonly Operation<ProposedWeightsAnswer> ProposedWeights =
        Operation.Of<ProposedWeightsAnswer>("Requests/ProposedWeights.graphql");
    public static readonly Operation<RequestListAnswer> List = Operation.Of<RequestListAnswer>("Requests/RequestList.graphql");
    public static readonly Operation<RequestViewAnswer> View = Operation.Of<RequestViewAnswer>("Requests/RequestView.graphql");
    public static readonly Operation<ShortlistAnswer> Shortlist = Operation.Of<ShortlistAnswer>("Requests/RequestShortlist.graphql");
    public static readonly Operation<AwardPlansAnswer> Plans = Operation.Of<AwardPlansAnswer>("Requests/AwardPlans.graphql");
    public static readonly Operation<QuoteMatrixAnswer> Matrix = Operation.Of<QuoteMatrixAnswer>("Requests/QuoteMatrix.graphql");
    public static readonly Operation<NewRequestAnswer> New = Operation.Of<NewRequestAnswer>("Requests/NewRequest.graphql");
    public static readonly Operation<AwardAnswer> Award = Operation.Of<AwardAnswer>("Requests/AwardSourcing.graphql");
    public static readonly Operation<WithdrawAnswer> Withdraw = Operation.Of<WithdrawAnswer>("Requests/WithdrawAward.graphql");
    public static readonly Operation<OpenRoundAnswer> OpenRound = Operation.Of<OpenRoundAnswer>("Requests/OpenRound.graphql");
    public static readonly Operation<CloseAnswer> Close = Operation.Of<CloseAnswer>("Requests/CloseWithoutAward.graphql");
}

public sealed record RequestListAnswer(RequestListAnswer.Connection? SourcingRequests)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    /// <param name="Buyer">Null for a request of another OEM to which the reader is invited.</param>
    public sealed record Row(
        Guid Id, SourcingState State, string? Class, string Region, DateTimeOffset RequestedAt, DateTimeOffset AwardBy,
        IReadOnlyList<WeekQuantity> Weeks, Deadline Conditions, Count? Buyer, PartName? Component)
    {
        /// <summary>What is due next; null where nothing is.</summary>
        public DateTimeOffset? Due => State switch
        {
            SourcingState.Requested => Conditions.QuoteDeadline,
            SourcingState.QuotesOpened => AwardBy,
            _ => null,
        };
    }

    public sealed record Deadline(DateTimeOffset QuoteDeadline);

    public sealed record Count(int QuoteCount);
}

public sealed record RequestViewAnswer(RequestViewAnswer.Shown? SourcingRequest)
{
    public sealed record Shown(
        Guid Id, SourcingState State, string? Class, Guid? ComponentId, bool AcceptSubstitutes, string Region, DateTimeOffset RequestedAt,
        DateTimeOffset AwardBy, IReadOnlyList<WeekQuantity> Weeks, IReadOnlyList<PropertyDemand> Properties, SourcingConditions Conditions,
        PartName? Component, Closure? GapClosure, Side? Buyer, int Published = 0, int Round = 1,
        bool BestAndFinal = false)
    {
        /// <summary>UCUM unit of all quantities. Components of a class are counted as those that are quoted.</summary>
        public string Unit => Component?.Unit ?? (Buyer?.Quotes is [var first, ..] ? first.Component?.Unit : null) ?? "1";
    }

    public sealed record Closure(Guid? GapId, ClosureStep Step);

    public sealed record Side(
        int QuoteCount, string? Reason, IReadOnlyList<Quote> Quotes, IReadOnlyList<Awarded> Award, int OpenQuestions = 0,
        IReadOnlyList<RoundShown>? Rounds = null, int? LotNumber = null, WholeBill? BillRequest = null);

    /// <summary>The request for a bill of which this is a lot.</summary>
    public sealed record WholeBill(Guid Id, string Product, string Revision);

    /// <param name="Suppliers">Who may quote in it; null for all who are invited.</param>
    public sealed record RoundShown(
        int Number, DateTimeOffset QuoteDeadline, bool BestAndFinal, int QuoteCount, DateTimeOffset? OpenedAt,
        IReadOnlyList<Named>? Suppliers, IReadOnlyList<Quote> Quotes);

    public sealed record Quote(
        Guid SupplierId, TermsShown Terms, IReadOnlyList<WeekQuantity> Weeks, Quoting? Supplier, PartName? Component)
    {
        public decimal In(DateOnly week) => Weeks.FirstOrDefault(each => each.Week == week)?.Quantity ?? 0;
    }

    public sealed record Quoting(string Name, bool Suspended);

    public sealed record Awarded(
        Guid SupplierId, Guid ComponentId, IReadOnlyList<WeekQuantity> Weeks, Named? Supplier, PartName? Component)
    {
        /// <summary>What notices are compared with.</summary>
        public (Guid, Guid, IReadOnlyList<DateOnly>) AsTouched => (SupplierId, ComponentId, [.. Weeks.Select(each => each.Week)]);
    }
}

public sealed record ShortlistAnswer(ShortlistAnswer.Shown? SourcingRequest)
{
    public sealed record Shown(Side? Buyer);

    public sealed record Side(Listed Shortlist);

    /// <param name="WeightEffects">Null where they cannot be had.</param>
    public sealed record Listed(
        int RankedCount, int ExcludedCount, IReadOnlyList<Ranked> Ranked, IReadOnlyList<Excluded> Excluded,
        IReadOnlyList<Effect>? WeightEffects = null)
    {
        /// <summary>The quotes in the order of the ranking; those that are not ranked, such as of excluded suppliers, last.</summary>
        public IReadOnlyList<RequestViewAnswer.Quote> BestFirst(IReadOnlyList<RequestViewAnswer.Quote> quotes) =>
            [.. quotes.OrderBy(quote => Ranked.FirstOrDefault(of => of.SupplierId == quote.SupplierId)?.Rank ?? int.MaxValue)];

        /// <summary>The quote of the best ranked supplier; null where none of them is ranked.</summary>
        public RequestViewAnswer.Quote? Best(IReadOnlyList<RequestViewAnswer.Quote> quotes) =>
            BestFirst(quotes).FirstOrDefault(quote => Ranked.Any(of => of.SupplierId == quote.SupplierId));
    }

    /// <param name="Coverage">0 none, 0.5 a part, 1 all.</param>
    public sealed record Ranked(
        int Rank, Guid SupplierId, decimal Score, SupplierRating Rating, decimal Coverage, IReadOnlyList<string> Warnings,
        IReadOnlyList<Points> Parts, Named? Supplier, PartName? Component);

    public sealed record Points(
        Criterion Criterion, [property: JsonPropertyName("points")] decimal Gained, decimal Weight, string Note);

    public sealed record Effect(Criterion Criterion, decimal Weight, Change? Less, Change? More);

    public sealed record Change(decimal Weight, Named? Supplier);

    public sealed record Excluded(IReadOnlyList<Why> Reasons, Named? Supplier, PartName? Component);

    public sealed record Why(string Rule, string Reason);
}

public sealed record NewRequestAnswer(RequestDone? RequestSourcing);

public sealed record AwardAnswer(RequestDone? AwardSourcing);

public sealed record WithdrawAnswer(RequestDone? WithdrawAward);

public sealed record OpenRoundAnswer(RequestDone? OpenRound);

public sealed record CloseAnswer(RequestDone? CloseWithoutAward);

public sealed record RequestDone(RequestDone.Known? SourcingRequest)
{
    public sealed record Known(Guid Id);
}

public sealed record ProposedWeightsAnswer(ProposedWeightsAnswer.Shown? ProposedWeights)
{
    /// <param name="Weights">Null where nothing is proposed, as are the counts.</param>
    public sealed record Shown(int Awards, int? Agreeing, int? UsuallyAgreeing, CriteriaWeights? Weights);
}
