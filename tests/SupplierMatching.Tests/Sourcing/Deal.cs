using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>One request and what happens with it: 300 waveguides in each of two weeks, from two suppliers.</summary>
static class Deal
{
    public const string Qingdao = "370200";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2), FirstWeek = new(2026, 6, 1), SecondWeek = new(2026, 6, 8);
    public static readonly Guid Request = Guid.NewGuid(), Oem = Guid.NewGuid(), Component = Guid.NewGuid(), Supplier = Guid.NewGuid(),
        Rival = Guid.NewGuid();
    public static readonly IReadOnlyList<WeekQuantity> Weeks = [new(FirstWeek, 300), new(SecondWeek, 300)];

    public static readonly Part Part = Known.Part(Component, "waveguide");

    public static readonly SourcingConditions Conditions = new(Now.AddDays(7), Now.AddDays(14), MinimumShare: 0.2m);
    public static readonly Ask Wanted = new(Component, false, null, [], Qingdao, Weeks);
    public static readonly SourcingRequested Requested = new(Request, Oem, null, Wanted, Conditions, Now);
    public static readonly Terms Price = new(50, 10, 20, [new PriceBreak(50, 12)], "CNY", Today, Today.AddDays(30));
    public static readonly Quote Own = new(Supplier, Component, Price, [new(FirstWeek, 400), new(SecondWeek, 400)]);
    public static readonly Quote Rivals = Own with { SupplierId = Rival, Terms = Price with { Prices = [new PriceBreak(50, 10)] } };

    /// <summary>For quotes that are not sealed: its key ring stays empty.</summary>
    public static readonly QuoteSeals Seals = new(new KeyRing(Path.Combine(AppContext.BaseDirectory, "quote-keys")));

    public static readonly object[] Asked =
        [Requested, RequestSourcingDecider.Invite(
            RequestSourcingDecider.Shortlist(Requested, [CandidateOf(Supplier), CandidateOf(Rival)]), Now)];
    public static readonly object[] Quoted = [.. Asked, new QuoteSubmitted(Own, Now), new QuoteSubmitted(Rivals, Now)];
    public static readonly object[] Opened = [.. Quoted, new QuotesOpened(new Shortlist([], []), Conditions.QuoteDeadline)];
    public static readonly object[] Awarded =
        [.. Opened, new SourcingAwarded([new AwardedPart(Supplier, Component, Weeks)], [Rival], false, Now.AddDays(8))];

    public static readonly IReadOnlyList<AwardEligibility> Eligibilities = [EligibilityOf(Supplier), EligibilityOf(Rival)];

    public static AwardEligibility EligibilityOf(Guid supplier) =>
        new(supplier, Active: true, Qualified: false, [new(FirstWeek, 350), new(SecondWeek, 350)]);

    public static Candidate CandidateOf(Guid supplier) => new(
        supplier, Component, "waveguide", Lifecycle.Active, [], [Qingdao], [], Price,
        [new CapacityWeek(FirstWeek, 300, 400), new CapacityWeek(SecondWeek, 300, 400)], QualificationState.Declared, Track.None,
        Track.None, 1, 0, 100);
}
