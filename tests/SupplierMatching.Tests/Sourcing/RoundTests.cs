using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Another round of quotes: who may quote in it, what stands, and who sees what.</summary>
public sealed class RoundTests
{
    static readonly DateTimeOffset Due = Conditions.QuoteDeadline, Later = Due.AddDays(2);
    static readonly UnsealedQuotes None = new([], []);
    static readonly RoundOpened Second = new(2, Later, Later.AddDays(7), false, [Supplier, Rival], Due.AddHours(1));
    static readonly RoundOpened OfSupplier = Second with { SupplierIds = [Supplier] };
    static readonly object[] InSecond = [.. Opened, Second];
    static readonly Quote Lower = Own with { Terms = Price with { Prices = [new(50, 9)] } };
    static readonly QuotesOpened WithLower = new(new Shortlist([], []), Later, [Lower]);

    static object[] Open(SourcingRequest? request, OpenRound? c = null, Guid? oem = null) =>
        OpenRoundDecider.Decide(c ?? new OpenRound(Later), request, Request, oem ?? Oem, Due.AddHours(1));

    static object[] Submit(SourcingRequest? request, Guid supplier, DateTimeOffset now) =>
        SubmitQuoteDecider.Decide(new SubmitQuote(Lower.Terms, Own.Weeks), request, null, Request, supplier, now) is { } quote ? [quote] : [];

    [Fact]
    public void A_round_is_opened_once_the_quotes_are_for_who_quoted_or_some_of_them()
    {
        Scenario.Given<SourcingRequest>(Opened).When(request => Open(request)).Then(Second);
        Scenario.Given<SourcingRequest>(Opened).When(request => Open(request, new(Later, true, [Supplier], Later.AddDays(20))))
            .Then(OfSupplier with { BestAndFinal = true, AwardDeadline = Later.AddDays(20) });
        Scenario.Given<SourcingRequest>(Quoted).When(request => Open(request)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Awarded).When(request => Open(request)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(InSecond).When(request => Open(request)).ThenRejected("request");
        Scenario.Given<SourcingRequest>([.. Asked, Opened[^1]]).When(request => Open(request)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Opened).When(request => Open(request, oem: Supplier)).ThenRejected("request");
        Scenario.Given<SourcingRequest>().When(request => Open(request)).ThenRejected("request");
    }

    [Fact]
    public void Deadlines_and_suppliers_have_to_fit()
    {
        foreach (var (c, field) in new (OpenRound, string)[]
        {
            (new(Due), "quoteDeadline"), (new(Due.AddYears(2)), "quoteDeadline"),
            (new(Later, AwardDeadline: Later), "awardDeadline"), (new(Later, AwardDeadline: Conditions.AwardDeadline.AddHours(-1)), "awardDeadline"),
            (new(Later, SupplierIds: [Guid.NewGuid()]), "supplierIds[0]"), (new(Later, SupplierIds: [Rival, Rival]), "supplierIds"),
        })
            Scenario.Given<SourcingRequest>(Opened).When(request => Open(request, c)).ThenRejected(field);
    }

    [Fact]
    public void No_round_follows_a_best_and_final_one_nor_the_fifth()
    {
        object[] final = [.. Opened, Second with { BestAndFinal = true }, WithLower];
        Scenario.Given<SourcingRequest>(final).When(request => Open(request, new(Later.AddDays(1)))).ThenRejected("request");
        object[] Rounds(int most) => [.. Opened, .. Enumerable.Range(2, most - 1).SelectMany(round => new object[] { Second with { Round = round }, WithLower })];
        Scenario.Given<SourcingRequest>(Rounds(4)).When(request => Open(request, new(Later.AddDays(1), AwardDeadline: Later.AddDays(9))))
            .Then(new RoundOpened(5, Later.AddDays(1), Later.AddDays(9), false, [Rival, Supplier], Due.AddHours(1)));
        Scenario.Given<SourcingRequest>(Rounds(5)).When(request => Open(request, new(Later.AddDays(1)))).ThenRejected("request");
    }

    [Fact]
    public void Who_may_quote_in_it_does_so_until_its_deadline_and_for_others_the_former_one_passed()
    {
        object[] some = [.. Opened, OfSupplier];
        Scenario.Given<SourcingRequest>(some).When(request => Submit(request, Supplier, Later.AddTicks(-1))).Then(Lower);
        Scenario.Given<SourcingRequest>(some).When(request => Submit(request, Supplier, Later)).ThenRejected("quoteDeadline");
        Should.Throw<Rejected>(() => Submit(Scenario.Fold<SourcingRequest>(some), Rival, Due.AddHours(2))).Faults.Single().Reason
            .ShouldContain($"{Due:O}", Case.Sensitive, "it is not told of the round");
    }

    [Fact]
    public void While_it_takes_quotes_nothing_is_awarded()
    {
        AwardSourcing award = new([new(Supplier, [new(FirstWeek, 100)])], AcceptLess: true);
        Scenario.Given<SourcingRequest>(InSecond).When(request => AwardSourcingDecider.Decide(award, request, Request, Oem, Eligibilities, Later))
            .ThenRejected("request");
        PassAwardDeadline.Decide(Scenario.Fold<SourcingRequest>(InSecond)!, Later.AddDays(30)).ShouldBeEmpty();
        AwardSourcingDecider.Decide(award, Scenario.Fold<SourcingRequest>([.. InSecond, WithLower]), Request, Oem, Eligibilities, Later).Length.ShouldBe(1);
    }

    [Fact]
    public void At_its_deadline_new_quotes_replace_and_others_stand_and_all_are_ranked_again()
    {
        var request = Scenario.Fold<SourcingRequest>(InSecond)!;
        OpenQuotes.Decide(request, None, [], Later.AddTicks(-1)).ShouldBeEmpty();
        var opened = (QuotesOpened)OpenQuotes.Decide(request, new([Lower], []), [CandidateOf(Supplier), CandidateOf(Rival)], Later).Single();
        opened.Shortlist.Ranked.Select(ranked => ranked.SupplierId).ShouldBe([Supplier, Rival], "it is cheaper now");
        var after = request.Apply(opened);
        after.Quotes.ShouldBe([Rivals, Lower]);
        OpenQuotes.Decide(after, None, [], Later.AddDays(1)).ShouldBeEmpty("done twice it is done once");
        after.Rounds.Select(round => (round.Number, round.Quotes.Count)).ShouldBe([(1, 2), (2, 1)]);
        (after.QuoteRoundOf(Supplier), after.QuoteRoundOf(Rival)).ShouldBe((2, 1));
    }

    [Fact]
    public void A_quote_that_has_run_out_drops_out_with_the_reason()
    {
        var late = Price.ValidTo.AddDays(1);
        var request = Scenario.Fold<SourcingRequest>([.. Opened, Second with { QuoteDeadline = new(late, new(8, 0), TimeSpan.Zero) }])!;
        var standing = Lower with { Terms = Lower.Terms with { ValidTo = late } };
        var opened = (QuotesOpened)OpenQuotes.Decide(
            request, new([standing], []), [CandidateOf(Supplier), CandidateOf(Rival)], request.Conditions.QuoteDeadline).Single();
        opened.Shortlist.Ranked.Single().SupplierId.ShouldBe(Supplier);
        opened.Shortlist.Excluded.Single().Reasons.Single().Reason.Code.ShouldBe(ExclusionReasons.TermsNotValid.Code);
        Scenario.Given<SourcingRequest>().When(_ => AwardSourcingDecider.Decide(
            new([new(Rival, [new(FirstWeek, 100)])], AcceptLess: true), request.Apply(opened), Request, Oem, Eligibilities,
            request.Conditions.QuoteDeadline)).ThenRejected("splits[0].supplierId");
    }

    [Fact]
    public void A_new_quote_is_sealed_beside_the_one_that_stands_and_withdrawn_alone()
    {
        var folder = Directory.CreateTempSubdirectory("quote-keys-");
        var seals = new QuoteSeals(new KeyRing(folder.FullName));
        var request = Scenario.Fold<SourcingRequest>(InSecond)!;
        WithdrawQuoteDecider.Decide(request, Request, Supplier, Due.AddHours(2)).ShouldBeEmpty("what stands is not withdrawn");
        var given = request.Apply(new QuoteSealed(seals.Seal(request, Lower), Due.AddHours(2)));

        seals.QuoteOf(given, Supplier)!.Terms.Prices.Single().UnitPrice.ShouldBe(9);
        var buyer = SourcingView.ForBuyer(given).Buyer!;
        buyer.Quotes.ShouldBe([Own, Rivals], "the quotes before stand");
        (buyer.QuoteCount, buyer.Rounds![1].QuoteCount, buyer.Rounds[1].Quotes.Count).ShouldBe((2, 1, 0));
        var withdrawn = given.Apply((QuoteWithdrawn)WithdrawQuoteDecider.Decide(given, Request, Supplier, Due.AddHours(3)).Single());
        (seals.QuoteOf(withdrawn, Supplier), withdrawn.Quoting.Count).ShouldBe((Own, 2));

        // One that cannot be opened takes the place of the one before: its supplier does not stand by that any more.
        var altered = given with { Sealed = [given.Sealed[0] with { Content = "" }] };
        var opened = (QuotesOpened)OpenQuotes.Decide(altered, seals.Open(altered), [CandidateOf(Supplier), CandidateOf(Rival)], Later).Single();
        opened.Shortlist.Excluded.Single().Reasons.Single().Reason.Code.ShouldBe(ExclusionReasons.QuoteAltered.Code);
        altered.Apply(opened).Quotes.ShouldBe([Rivals]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_supplier_sees_its_round_and_deadline_and_nothing_of_a_round_for_others()
    {
        object[] some = [.. Opened, OfSupplier with { BestAndFinal = true }, new QuoteDeadlineExtended(Later.AddDays(1), Later.AddDays(9), "x", Due)];
        var seen = Seen(some, Supplier);
        (seen.State, seen.Round, seen.BestAndFinal, seen.Conditions.QuoteDeadline, seen.Extensions!.Count)
            .ShouldBe((SourcingState.Requested, 2, true, Later.AddDays(1), 1));
        var other = Seen(some, Rival);
        (other.State, other.Round, other.BestAndFinal, other.Conditions.QuoteDeadline, other.Extensions)
            .ShouldBe((SourcingState.QuotesOpened, 1, false, Due, null));
        foreach (var each in new[] { seen, other })
        {
            each.Buyer.ShouldBeNull();
            System.Text.Json.JsonSerializer.Serialize(each).ShouldNotContain($"{(each == seen ? Rival : Supplier)}");
        }
        (seen.Supplier!.Answer, seen.Supplier.QuoteRound).ShouldBe((SupplierAnswer.Quoted, 1));
    }

    [Fact]
    public void Its_suppliers_are_given_notice_and_no_others()
    {
        object[] before = [.. Opened];
        RequestNotices.Of(Scenario.Fold<SourcingRequest>(before), Scenario.Fold<SourcingRequest>([.. before, OfSupplier])!, [OfSupplier])
            .Select(notice => (notice.Kind, notice.Organisation))
            .ShouldBe([(SupplyChain.Contracts.Notifications.NoticeKind.RoundOpened, (Guid?)Supplier)]);
    }

    [Fact]
    public void The_way_of_its_gap_waits_for_quotes_again_and_goes_on_as_before()
    {
        var (closure, request) = (Scenario.Fold<GapClosure>(GapClosures.Story.Quoted)!, SourcingRequest.Create(GapClosures.Story.Requested));
        var again = (ClosureQuotesAwaited)GapClosureProcess.Decide(closure, new RequestMoved(request, Second), Later).Single();
        var waiting = closure.Apply(again);
        (waiting.Step, waiting.RequestDue, again.Round).ShouldBe((GapClosureStep.Requested, Later, 2));
        GapClosureProcess.Decide(waiting, new RequestMoved(request, Second), Later).ShouldBeEmpty();
        var quoted = (ClosureQuoted)GapClosureProcess.Decide(waiting, new RequestMoved(request, WithLower), Later).Single();
        waiting.Apply(quoted).Step.ShouldBe(GapClosureStep.Quoted);
    }

    static SourcingOverview Seen(object[] events, Guid supplier) => SourcingView.For(
        new Caller(supplier, "x", new HashSet<string> { Roles.Supplier }), Scenario.Fold<SourcingRequest>(events)!, Seals)!;
}
