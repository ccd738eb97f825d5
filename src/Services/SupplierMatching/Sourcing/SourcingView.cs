using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The visibility of a sourcing request.</summary>
public static class SourcingView
{
    /// <summary>
    /// Its OEM sees the shortlist and, until the quotes are opened, only the number of quotes. An invited supplier sees the
    /// request, its own quote and its own award, nothing of other suppliers, and the OEM only once it is awarded. Null for anyone
    /// else.
    /// </summary>
    public static SourcingOverview? For(Caller caller, SourcingRequest request, QuoteSeals seals) =>
        caller.Is(Roles.Oem) && caller.Organisation == request.Organisation ? ForBuyer(request)
        : caller.Is(Roles.Supplier) && request.InvitedSuppliers.Contains(caller.Organisation)
            ? ForSupplier(request, caller.Organisation, seals.QuoteOf(request, caller.Organisation))
        : null;

    public static SourcingOverview ForBuyer(SourcingRequest request) => Common(request) with
    {
        Organisation = request.Organisation,
        GapClosureId = request.GapClosureId,
        Buyer = new BuyersSide(
            request.Id, request.Quoting.Count, request.QuotesAreOpen ? request.Quotes : [], request.Parts, request.Reason,
            request.Questions.Count(question => !question.IsAnswered),
            request.Rounds is [] ? null : [.. request.Rounds.Select(round => RoundOf(request, round))],
            request.Lot?.BillRequestId, request.Lot?.Number),
    };

    /// <param name="quote">Null where there is none, and where it cannot be read.</param>
    static SourcingOverview ForSupplier(SourcingRequest request, Guid supplier, Quote? quote)
    {
        var part = request.PartOf(supplier);
        var (state, round) = request.SeenBy(supplier);
        return Common(request) with
        {
            State = state,
            Round = round.Number,
            BestAndFinal = round.BestAndFinal,
            Extensions = ExtensionsOf(request, supplier),
            Organisation = part is null ? null : request.Organisation,
            GapClosureId = part is null ? null : request.GapClosureId,
            Conditions = request.Conditions with { Weights = null, MinimumCoverage = 0, QuoteDeadline = round.QuoteDeadline },
            Supplier = new SuppliersSide(
                AnswerTo(request, request.Quoting.Contains(supplier), part),
                request.ComponentsOf(supplier),
                quote, part, request.OpenQuestionsOf(supplier),
                quote is null ? null : quote.Terms.ValidTo >= ChinaDay.Of(request.Conditions.AwardDeadline),
                request.QuoteRoundOf(supplier)),
        };
    }

    static SourcingRound RoundOf(SourcingRequest request, QuoteRound round) => new(
        round.Number, round.QuoteDeadline, round.BestAndFinal, round.SupplierIds,
        round.OpenedAt is null ? request.Sealed.Count : round.Quotes.Count, round.OpenedAt, round.Quotes);

    /// <summary>Of the rounds in which it may quote.</summary>
    static List<DeadlineExtension>? ExtensionsOf(SourcingRequest request, Guid supplier)
    {
        var seen = request.Extensions.Where(moved =>
            request.Rounds.FirstOrDefault(round => round.Number == moved.Round)?.SupplierIds?.Contains(supplier) != false).ToList();
        return seen.Count == 0 ? null : seen;
    }

    static SupplierAnswer AnswerTo(SourcingRequest request, bool quoted, AwardedPart? part) => request.State switch
    {
        SourcingState.Awarded =>
            part is not null ? SupplierAnswer.Awarded : quoted ? SupplierAnswer.Declined : SupplierAnswer.Closed,
        SourcingState.ClosedWithoutAward => SupplierAnswer.Closed,
        _ => quoted ? SupplierAnswer.Quoted : SupplierAnswer.Invited,
    };

    static SourcingOverview Common(SourcingRequest request) => new(
        request.Id, request.State, null, null, request.Ask.ComponentId, request.Ask.AcceptSubstitutes, request.Ask.Class,
        request.Ask.Properties, request.Ask.Region, request.Ask.Weeks, request.Conditions, request.RequestedAt, request.AwardBy,
        Buyer: null, Supplier: null, request.Published, request.Extensions is [] ? null : request.Extensions,
        request.Round, request.BestAndFinal);
}
