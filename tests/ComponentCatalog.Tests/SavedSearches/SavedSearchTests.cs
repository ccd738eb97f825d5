using SupplyChain.ComponentCatalog.SavedSearches;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using SavedSearch = SupplyChain.ComponentCatalog.SavedSearches.SavedSearch;

namespace SupplyChain.ComponentCatalog.Tests.SavedSearches;

/// <summary>Which searches an organisation may save, and what it is told of them.</summary>
public sealed class SavedSearchTests
{
    static readonly Guid Id = Guid.NewGuid(), Person = Guid.NewGuid();
    static readonly Caller Buyer = new(Guid.NewGuid(), "buyer", new HashSet<string> { Roles.Oem }, Person: Person);
    static readonly SearchSaved Saved = new(Id, Buyer.Organisation, Person, "ToF", new(["tof"]), Now);

    static object[] Save(SavedSearch? search, SaveSearch c, params SavedSearch[] others) =>
        SaveSearchDecider.Decide(c, Id, search, others, Buyer, Now);

    static SavedSearch Other(int i) => new(Guid.NewGuid(), Buyer.Organisation, null, $"other {i}", new(["tof"]), Now);

    [Fact]
    public void It_is_saved_once_without_what_says_nothing()
    {
        var asked = new SaveSearch(" ToF ", new(["tof", "tof"], null, " ", " ", [], []));
        Scenario.Given<SavedSearch>().When(known => Save(known, asked)).Then(Saved);
        Scenario.Given<SavedSearch>(Saved).When(known => Save(known, asked)).ThenNothing();
    }

    [Fact]
    public void It_names_a_condition()
    {
        Scenario.Given<SavedSearch>().When(known => Save(known, new("all", new()))).ThenRejected("filter");
        Scenario.Given<SavedSearch>().When(known => Save(known, new("all", new([], null, " ", " ")))).ThenRejected("filter");
        Scenario.Given<SavedSearch>().When(known => Save(known, new("", new(["tof"])))).ThenRejected("name");
        Scenario.Given<SavedSearch>().When(known => Save(known, new(new string('n', 101), new(["tof"])))).ThenRejected("name");
        Scenario.Given<SavedSearch>().When(known => Save(known, new("many", new([.. Enumerable.Repeat("tof", 21)]))))
            .ThenRejected("filter.classes");
    }

    [Fact]
    public void An_organisation_has_fifty_of_different_names()
    {
        Scenario.Given<SavedSearch>().When(known => Save(known, new("OTHER 1", new(["tof"])), Other(1))).ThenRejected("name");
        SavedSearch[] others = [.. Enumerable.Range(0, SaveSearchDecider.MaxSearches).Select(Other)];
        Scenario.Given<SavedSearch>().When(known => Save(known, new("ToF", new(["tof"])), others[1..])).Then(Saved);
        Scenario.Given<SavedSearch>().When(known => Save(known, new("ToF", new(["tof"])), others)).ThenRejected("name");
    }

    [Fact]
    public void Its_organisation_drops_it_and_to_others_there_is_none()
    {
        Scenario.Given<SavedSearch>(Saved).When(known => DropSavedSearchDecider.Decide(Id, known, Buyer, Now)).Then(new SearchDropped(Id, Now));
        Scenario.Given<SavedSearch>(Saved, new SearchDropped(Id, Now)).When(known => DropSavedSearchDecider.Decide(Id, known, Buyer, Now))
            .ThenNothing();
        Scenario.Given<SavedSearch>(Saved).When(known => DropSavedSearchDecider.Decide(Id, known, AsOther, Now)).ThenRejected("savedSearch");
        Scenario.Given<SavedSearch>().When(known => DropSavedSearchDecider.Decide(Id, known, Buyer, Now)).ThenRejected("savedSearch");
    }

    [Fact]
    public void What_it_found_is_told_to_who_looks_for_parts_in_its_organisation()
    {
        var search = Scenario.Fold<SavedSearch>([Saved])!;
        var found = new SearchFoundParts(Id, 30, [Guid.NewGuid()], Now);
        Scenario.Given<SavedSearch>(Saved).When(known => TellNewParts.Decide(known, 30, found.First, Now)).Then(found);
        Scenario.Given<SavedSearch>(Saved).When(known => TellNewParts.Decide(known, 0, [], Now)).ThenNothing();
        Scenario.Given<SavedSearch>(Saved, new SearchDropped(Id, Now)).When(known => TellNewParts.Decide(known, 1, [], Now)).ThenNothing();

        var notice = TellNewParts.NoticesOf(search, search, [found]).ShouldHaveSingleItem();
        (notice.Kind, notice.SubjectId, notice.Organisation).ShouldBe((NoticeKind.SavedSearchFound, Id, (Guid?)Buyer.Organisation));
        notice.Roles.ShouldBe([Roles.Oem, Roles.Supplier, Roles.Alliance]);
        TellNewParts.NoticesOf(null, search, [Saved, new SearchBroke(Id, "class", Now)]).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_broken_until_it_is_mended()
    {
        Scenario.Fold<SavedSearch>([Saved, new SearchBroke(Id, "class", Now)])!.BrokenBy.ShouldBe("class");
        Scenario.Fold<SavedSearch>([Saved, new SearchBroke(Id, "class", Now), new SearchMended(Id, Now)])!.BrokenBy.ShouldBeNull();
    }
}
