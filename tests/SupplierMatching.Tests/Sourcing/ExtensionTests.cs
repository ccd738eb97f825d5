using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>The quote deadline is moved to a later moment, and what was quoted stands.</summary>
public sealed class ExtensionTests : IDisposable
{
    static readonly DateTimeOffset Later = Conditions.QuoteDeadline.AddDays(3);
    static readonly QuoteDeadlineExtended Extended = new(Later, Conditions.AwardDeadline.AddDays(3), "Holiday", Now);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quote-keys-");
    readonly QuoteSeals seals;

    public ExtensionTests() => seals = new(new KeyRing(folder.FullName));

    public void Dispose() => folder.Delete(recursive: true);

    static object[] Extend(
        SourcingRequest? request, DateTimeOffset? until = null, DateTimeOffset? award = null, Guid? oem = null, DateTimeOffset? now = null) =>
        ExtendQuoteDeadlineDecider.Decide(
            new ExtendQuoteDeadline(until ?? Later, "Holiday", award), request, Request, oem ?? Oem, now ?? Now);

    [Fact]
    public void The_award_deadline_moves_by_the_same_time_unless_it_is_named()
    {
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request)).Then(Extended);
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, award: Conditions.AwardDeadline))
            .Then(Extended with { AwardDeadline = Conditions.AwardDeadline });
        var moved = Scenario.Fold<SourcingRequest>([.. Quoted, Extended])!;
        (moved.DueAt, moved.AwardBy, moved.Conditions.AwardDeadline).ShouldBe((Later, Extended.AwardDeadline, Extended.AwardDeadline));
        Scenario.Given<SourcingRequest>([.. Quoted, Extended]).When(request => Extend(request, award: Extended.AwardDeadline)).ThenNothing();
    }

    [Fact]
    public void Only_to_a_later_moment_before_it_passes_and_by_its_OEM()
    {
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, Conditions.QuoteDeadline.AddHours(-1)))
            .ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, now: Conditions.QuoteDeadline)).ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, Now.AddYears(2))).ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, Conditions.AwardDeadline, Conditions.AwardDeadline))
            .ThenRejected("awardDeadline");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, award: Conditions.AwardDeadline.AddHours(-1)))
            .ThenRejected("awardDeadline");
        Scenario.Given<SourcingRequest>(Opened).When(request => Extend(request)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, oem: Guid.NewGuid())).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Extend(request, oem: Supplier)).ThenRejected("request");
        Scenario.Given<SourcingRequest>([.. Quoted, .. Enumerable.Repeat(Extended, 5)])
            .When(request => Extend(request, Later.AddDays(1))).ThenRejected("request");
    }

    [Fact]
    public void What_was_sealed_before_and_after_is_opened_at_the_later_deadline_and_under_no_earlier_one()
    {
        var asked = Scenario.Fold<SourcingRequest>(Asked)!;
        var before = asked.Apply(new QuoteSealed(seals.Seal(asked, Own), Now)).Apply(Extended);
        seals.QuoteOf(before, Supplier).ShouldNotBeNull("its supplier reads it on");
        var both = before.Apply(new QuoteSealed(seals.Seal(before, Rivals), Now));

        seals.Open(both).Quotes.Select(quote => quote.SupplierId).ShouldBe([Supplier, Rival]);
        OpenQuotes.IsDue(both, Conditions.QuoteDeadline).ShouldBeFalse();
        OpenQuotes.IsDue(both, Later).ShouldBeTrue();
        var earlier = both with { Conditions = both.Conditions with { QuoteDeadline = Later.AddHours(-1) } };
        seals.Open(earlier).Quotes.Select(quote => quote.SupplierId).ShouldBe([Supplier], "the rival's is sealed until later");
    }

    [Fact]
    public void A_quote_from_before_deadlines_could_be_moved_is_bound_to_the_first_one()
    {
        var asked = Scenario.Fold<SourcingRequest>(Asked)!;
        var former = asked.Apply(new QuoteSealed(seals.Seal(asked, Own) with { Until = null }, Now));
        seals.Open(former.Apply(Extended).Apply(Extended with { QuoteDeadline = Later.AddDays(1) })).Quotes.ShouldHaveSingleItem();
        seals.Open(former with { Conditions = former.Conditions with { QuoteDeadline = Later } }).Quotes
            .ShouldBeEmpty("the request was not extended, its row was changed");
    }

    [Fact]
    public void A_supplier_reads_whether_its_quote_stands_until_the_award()
    {
        var far = Extended with { AwardDeadline = Now.AddDays(40) };
        Side(Quoted).StandsUntilAward.ShouldBe(true);
        Side([.. Quoted, Extended]).StandsUntilAward.ShouldBe(true);
        Side([.. Quoted, far]).StandsUntilAward.ShouldBe(false);
        Side(Asked).StandsUntilAward.ShouldBeNull();
        Scenario.Given<SourcingRequest>([.. Quoted, far]).When(request => [SubmitQuoteDecider.Decide(
            new SubmitQuote(Price, Own.Weeks), request, null, Request, Supplier, Now)!]).ThenRejected("terms.validTo");
    }

    [Fact]
    public void The_way_of_its_gap_follows()
    {
        var closure = Scenario.Fold<GapClosure>(GapClosures.Story.Quoted[..2])!;
        var request = SourcingRequest.Create(GapClosures.Story.Requested);
        var moved = (ClosureQuotesAwaited)GapClosureProcess.Decide(closure, new RequestMoved(request, Extended), Now).Single();
        (moved.QuoteDeadline, moved.Round).ShouldBe((Later, null));
        closure.Apply(moved).RequestDue.ShouldBe(Later);
        GapClosureProcess.Decide(null, new RequestMoved(request, Extended), Now).ShouldBeEmpty();
    }

    SuppliersSide Side(object[] events) => SourcingView.For(
        new Caller(Supplier, "x", new HashSet<string> { Roles.Supplier }), Scenario.Fold<SourcingRequest>(events)!, seals)!.Supplier!;
}
