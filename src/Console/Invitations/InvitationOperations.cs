using SupplyChain.Console.Api;
using SupplyChain.Console.Terms;

using DeliveryTerms = SupplyChain.Contracts.SupplierMatching.Api.DeliveryTerms;
using ExchangeRate = SupplyChain.Contracts.SupplierMatching.Api.ExchangeRate;
using LandedCostRules = SupplyChain.Contracts.SupplierMatching.Api.LandedCostRules;

namespace SupplyChain.Console.Invitations;

/// <summary>What is asked about sourcing requests from the side of an invited supplier.</summary>
static class InvitationOperations
{
    public static readonly Operation<InvitationListAnswer> List = Operation.Of<InvitationListAnswer>("Invitations/InvitationList.graphql");
    public static readonly Operation<InvitationViewAnswer> View = Operation.Of<InvitationViewAnswer>("Invitations/InvitationView.graphql");
    public static readonly Operation<InvitationBasisAnswer> Basis =
        Operation.Of<InvitationBasisAnswer>("Invitations/InvitationBasis.graphql");
    public static readonly Operation<SubmitQuoteAnswer> Submit = Operation.Of<SubmitQuoteAnswer>("Invitations/SubmitQuote.graphql");
    public static readonly Operation<WithdrawQuoteAnswer> Withdraw = Operation.Of<WithdrawQuoteAnswer>("Invitations/WithdrawQuote.graphql");
}

/// <summary>How far a request is.</summary>
public enum SourcingState { Requested, QuotesOpened, Awarded, ClosedWithoutAward }

/// <summary>How far it is for the supplier.</summary>
public enum SupplierAnswer { Invited, Quoted, Awarded, Declined, Closed }

public enum Comparator { Equal, AtLeast, AtMost }

public sealed record InvitationListAnswer(InvitationListAnswer.Connection? SourcingRequests)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, SourcingState State, string Region, string? Class, IReadOnlyList<WeekQuantity> Weeks, Deadline Conditions,
        PartName? Component, Side? Supplier);

    public sealed record Deadline(DateTimeOffset QuoteDeadline);

    /// <summary>Null for a request of the reader's own organisation.</summary>
    public sealed record Side(SupplierAnswer Answer, IReadOnlyList<Fitting>? Components);

    public sealed record Fitting(string Unit);
}

public sealed record InvitationViewAnswer(InvitationViewAnswer.Request? SourcingRequest)
{
    public sealed record Request(
        Guid Id, SourcingState State, string Region, string? Class, bool AcceptSubstitutes, DateTimeOffset AwardBy,
        IReadOnlyList<Demand> Properties, IReadOnlyList<WeekQuantity> Weeks, Terms Conditions, KnownPart? Component,
        Named? OrganisationNamed, Side? Supplier, int Published = 0, int Round = 1,
        bool BestAndFinal = false);

    public sealed record Demand(string Name, Comparator Comparator, decimal? Number, string? Unit, string? Text, decimal Tolerance);

    public sealed record Terms(
        DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Currency, string? SitesWithin, bool QualifiedOnly,
        int? MaximumLeadTimeDays, decimal MinimumShare, IReadOnlyList<string>? Certificates, Run? PilotRun,
        IReadOnlyList<ExchangeRate>? Rates = null, LandedCostRules? LandedCost = null)
    {
        /// <summary>In which a quote may be, the request's own first.</summary>
        public IReadOnlyList<string> Currencies => [Currency, .. (Rates ?? []).Select(rate => rate.Currency)];
    }

    public sealed record Run(
        IReadOnlyList<string> Steps, int DurationMinutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter, Criteria Criteria);

    public sealed record Criteria(decimal MinimumYield, decimal? MinimumCpk, int Runs, int? MinimumSample);

    /// <param name="StandsUntilAward">Null without a quote.</param>
    public sealed record Side(
        SupplierAnswer Answer, IReadOnlyList<KnownPart>? Components, Quote? Quote, Award? Award, int OpenQuestions = 0,
        bool? StandsUntilAward = null, int? QuoteRound = null);

    /// <param name="Delivery">Null for delivered duty paid and goods from CN.</param>
    public sealed record Quote(
        Guid ComponentId, TermsShown Terms, IReadOnlyList<WeekQuantity> Weeks, decimal Tooling = 0, DeliveryTerms? Delivery = null);

    public sealed record Award(Guid ComponentId, IReadOnlyList<WeekQuantity> Weeks);
}

public sealed record InvitationBasisAnswer(
    InvitationBasisAnswer.Reader? Viewer, InvitationBasisAnswer.Capacities? MyCapacity, InvitationBasisAnswer.Published? Offers)
{
    public sealed record Reader(Guid Id);

    public sealed record Capacities(IReadOnlyList<Capacity> Nodes);

    public sealed record Capacity(string Region, IReadOnlyList<Week> Weeks);

    public sealed record Week([property: System.Text.Json.Serialization.JsonPropertyName("week")] DateOnly Monday, decimal Actual);

    public sealed record Published(IReadOnlyList<Offer> Nodes);

    public sealed record Offer(Guid SupplierId, bool Withdrawn, DateTimeOffset PublishedAt, TermsShown Terms);
}

public sealed record SubmitQuoteAnswer(SubmitQuoteAnswer.Done? SubmitQuote)
{
    public sealed record Done(Guid ClientMutationId);
}

public sealed record WithdrawQuoteAnswer(WithdrawQuoteAnswer.Done? WithdrawQuote)
{
    public sealed record Done(Guid ClientMutationId);
}
