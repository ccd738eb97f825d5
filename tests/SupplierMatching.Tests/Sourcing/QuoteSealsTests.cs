using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>What seals a quote, and what opens it again.</summary>
public sealed class QuoteSealsTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quote-keys-");
    readonly SourcingRequest asked = Scenario.Fold<SourcingRequest>(Asked)!;
    readonly QuoteSeals seals;
    readonly SourcingRequest quoted;

    public QuoteSealsTests()
    {
        seals = Of(folder);
        quoted = Sealed(Sealed(asked, Own), Rivals);
    }

    static QuoteSeals Of(DirectoryInfo folder) => new(new KeyRing(folder.FullName));

    SourcingRequest Sealed(SourcingRequest request, Quote quote) => request.Apply(new QuoteSealed(seals.Seal(request, quote), Now));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_quote_is_read_by_its_supplier_and_opened_as_it_was_sealed()
    {
        Text(seals.Open(quoted).Quotes).ShouldBe(Text([Own, Rivals]));
        Text([seals.QuoteOf(quoted, Rival)!]).ShouldBe(Text([Rivals]));
        Text(Of(folder).Open(quoted).Quotes).ShouldBe(Text([Own, Rivals]), "by another instance on the key ring");
        seals.QuoteOf(quoted, Oem).ShouldBeNull();
        quoted.QuoteOf(Supplier).ShouldBeNull();
    }

    [Fact]
    public void The_quotes_of_a_request_share_its_key_and_nothing_else()
    {
        var same = Sealed(quoted, Own);
        same.Sealed.Select(quote => quote.Key).Distinct().Count().ShouldBe(1);
        same.Sealed[0].Content.ShouldNotBe(quoted.Sealed[0].Content);
        same.Sealed[0].QuoteId.ShouldNotBe(quoted.Sealed[0].QuoteId);
        seals.Seal(asked with { Id = Guid.NewGuid() }, Own).Key.ShouldNotBe(quoted.Sealed[0].Key);
    }

    [Fact]
    public void A_sealed_quote_does_not_tell_how_much_it_says()
    {
        var week = Own.Weeks[0];
        var longer = Own with { Weeks = [.. Enumerable.Range(0, 5).Select(i => week with { Week = week.Week.AddDays(7 * i) })] };
        seals.Seal(asked, longer).Content.Length.ShouldBe(quoted.Sealed[0].Content.Length);
    }

    public static TheoryData<string, Func<SourcingRequest, SourcingRequest>> Tampered => new()
    {
        { "content", request => WithFirst(request, first => first with { Content = Flipped(first.Content) }) },
        { "content", request => WithFirst(request, first => first with { Content = "" }) },
        { "content", request => WithFirst(request, first => first with { Content = "no base64" }) },
        { "key", request => WithFirst(request, first => first with { Key = Flipped(first.Key) }) },
        { "key", request => WithFirst(request, first => first with { Key = "" }) },
        { "content", request => WithFirst(request, first => first with { Content = request.Sealed[1].Content }) },
        { "content", request => WithFirst(request, first => first with { QuoteId = Guid.NewGuid() }) },
    };

    [Theory, MemberData(nameof(Tampered))]
    public void A_quote_that_was_altered_is_set_aside_alone(string what, Func<SourcingRequest, SourcingRequest> tamper)
    {
        var opened = seals.Open(tamper(quoted));
        Text(opened.Quotes).ShouldBe(Text([Rivals]));
        opened.Unreadable.Single().SupplierId.ShouldBe(Supplier);
        opened.Unreadable.Single().Reason.Code
            .ShouldBe(what == "key" ? ExclusionReasons.QuoteKeyMissing.Code : ExclusionReasons.QuoteAltered.Code);
    }

    [Fact]
    public void A_quote_is_not_read_in_the_place_of_another_nor_under_another_deadline()
    {
        var stolen = quoted with { Sealed = [quoted.Sealed[1] with { SupplierId = Supplier }] };
        seals.QuoteOf(stolen, Supplier).ShouldBeNull();
        seals.Open(quoted with { Id = Guid.NewGuid() }).Quotes.ShouldBeEmpty();
        var earlier = quoted.Conditions with { QuoteDeadline = quoted.Conditions.QuoteDeadline.AddDays(-6) };
        seals.Open(quoted with { Conditions = earlier }).Quotes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_its_key_a_quote_cannot_be_read_until_the_key_is_restored()
    {
        var empty = Directory.CreateTempSubdirectory("quote-keys-");
        var without = Of(empty);
        without.Open(quoted).Unreadable.Select(quote => quote.Reason.Code)
            .ShouldBe([ExclusionReasons.QuoteKeyMissing.Code, ExclusionReasons.QuoteKeyMissing.Code]);

        var revised = quoted.Apply(new QuoteSealed(without.Seal(quoted, Own), Now));
        Text(without.Open(revised).Quotes).ShouldBe(Text([Own]), "what is sealed from now on is read");

        foreach (var key in folder.GetFiles()) key.CopyTo(Path.Combine(empty.FullName, key.Name));
        await Eventually.Get(
            () => Task.FromResult(Text(without.Open(revised).Quotes)), quotes => quotes == Text([Own, Rivals]));
        empty.Delete(recursive: true);
    }

    [Fact]
    public void The_keys_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "modes of files are Unix'");
        var made = Path.Combine(folder.FullName, "made");
        new QuoteSeals(new KeyRing(made)).Seal(asked, Own);
        File.GetUnixFileMode(made).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(made).ShouldHaveSingleItem();
    }

    [Fact]
    public void At_the_deadline_what_can_be_read_is_opened_and_the_rest_says_why_not()
    {
        var due = Conditions.QuoteDeadline;
        var request = WithFirst(quoted, first => first with { Content = "" });
        var opened = (QuotesOpened)OpenQuotes.Decide(
            request, seals.Open(request), [CandidateOf(Supplier), CandidateOf(Rival)], due).Single();
        var after = request.Apply(opened);

        opened.Shortlist.Ranked.Single().SupplierId.ShouldBe(Rival);
        opened.Shortlist.Excluded.Single().Reasons.Single().Reason.Code.ShouldBe(ExclusionReasons.QuoteAltered.Code);
        (after.Quoting.Count, after.UnreadableSince).ShouldBe((2, due));
        var buyer = SourcingView.For(As(Oem, Roles.Oem), after, seals)!.Buyer!;
        (buyer.QuoteCount, buyer.Quotes.Count).ShouldBe((2, 1));
        SourcingView.For(As(Supplier, Roles.Supplier), after, seals)!.Supplier!.Answer.ShouldBe(SupplierAnswer.Quoted);
        Scenario.Given<SourcingRequest>().When(_ => AwardSourcingDecider.Decide(
            new([new(Supplier, [new(FirstWeek, 100)])], AcceptLess: true), after, Request, Oem, Eligibilities, due))
            .ThenRejected("splits[0].supplierId");
        var awarded = (SourcingAwarded)AwardSourcingDecider.Decide(
            new([new(Rival, [new(FirstWeek, 100)])], AcceptLess: true), after, Request, Oem, Eligibilities, due).Single();
        awarded.Declined.ShouldBe([Supplier], "it did quote");
        after.Apply(awarded).UnreadableSince.ShouldBeNull("nothing is left to open it for");
    }

    [Fact]
    public void A_quote_that_is_opened_later_is_ranked_with_the_others()
    {
        var due = Conditions.QuoteDeadline;
        Guid[] both = [Supplier, Rival];
        var altered = WithFirst(quoted, first => first with { Content = "" });
        var opened = altered.Apply((QuotesOpened)OpenQuotes.Decide(altered, seals.Open(altered), both.Select(CandidateOf), due).Single());
        OpenQuotes.DecideLate(opened, seals.Open(opened), both.Select(CandidateOf), due).ShouldBeEmpty();

        var restored = opened with { Sealed = [quoted.Sealed[0]] };
        var late = (LateQuotesOpened)OpenQuotes.DecideLate(restored, seals.Open(restored), both.Select(CandidateOf), due).Single();
        late.Shortlist.Ranked.Select(ranked => ranked.SupplierId).ShouldBe([Rival, Supplier]);
        var after = restored.Apply(late);
        (after.Quotes.Count, after.Sealed.Count, after.UnreadableSince).ShouldBe((2, 0, null));
    }

    [Fact]
    public void A_sealed_quote_replaces_one_from_before_and_is_withdrawn_like_it()
    {
        var before = Scenario.Fold<SourcingRequest>(Quoted)!;
        var revised = Sealed(before, Own with { Weeks = [Own.Weeks[0]] });
        (revised.Quotes.Single().SupplierId, revised.Sealed.Single().SupplierId).ShouldBe((Rival, Supplier));
        revised.Apply(new QuoteWithdrawn(Supplier, Now)).Quoting.ShouldBe([Rival]);
        Scenario.Given<SourcingRequest>().When(_ => WithdrawQuoteDecider.Decide(quoted, Request, Supplier, Now))
            .Then(new QuoteWithdrawn(Supplier, Now));
    }

    static Caller As(Guid organisation, params string[] roles) => new(organisation, "x", roles.ToHashSet());

    static SourcingRequest WithFirst(SourcingRequest request, Func<SealedQuote, SealedQuote> change) =>
        request with { Sealed = [change(request.Sealed[0]), .. request.Sealed.Skip(1)] };

    static string Flipped(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        bytes[^1] ^= 1;
        return Convert.ToBase64String(bytes);
    }

    // Records compare their lists by reference.
    static string Text(IEnumerable<Quote> quotes) => System.Text.Json.JsonSerializer.Serialize(quotes);
}
