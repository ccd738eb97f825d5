using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.SavedSearches;

/// <summary>Saved searches through the service's API: who sees them, and that they find what the list of components has of new parts.</summary>
public sealed class SavedSearchServiceTests(CatalogService service)
{
    const string Searches = "/saved-searches";

    readonly Guid buyer = Guid.NewGuid();
    readonly string maker = $"Saved {Guid.NewGuid():N}";

    HttpClient Buyer => service.As(buyer, "oem");

    Task<Receipt> Save(string name, SavedFilter filter) => Buyer.Accepted(Searches, new SaveSearch(name, filter));

    PublishComponent Part(string number, string @class = "tof", params ComponentProperty[] properties) => new(maker, number, @class, Properties: properties);

    async Task<IReadOnlyList<Guid>> Found(Guid search) =>
        [.. (await Buyer.Get<Page<FoundComponent>>($"{Searches}/{search}/found?first=200")).Items.Select(found => found.ComponentId)];

    [Fact]
    public async Task What_is_found_is_what_the_list_of_components_has_of_parts_that_were_published_later()
    {
        var publisher = service.AsNew("supplier");
        Guid[] old = [await publisher.Publish(Part("OLD-1", "tof", new ComponentProperty("range", 3, "m"))), await publisher.Publish(Part("OLD-2", "imu"))];
        (SavedFilter Filter, string Query)[] asked =
        [
            (new(["tof"], Manufacturer: maker), "class=tof"),
            (new(["tof", "imu"], Manufacturer: maker, Lifecycles: [Lifecycle.Active]), "class=tof&class=imu&lifecycle=Active"),
            (new(Group: "sensors", Manufacturer: maker, Search: "new sens"), "group=sensors&search=new%20sens"),
            (new(Manufacturer: maker.ToLowerInvariant(), Conditions: ["range>=2000 mm", "!shutter"]), "property=range%3E%3D2000%20mm&property=!shutter"),
            (new(Manufacturer: maker, Conditions: ["zones in 16|64"]), "property=zones%20in%2016%7C64"),
        ];
        List<Guid> searches = [];
        foreach (var (filter, query) in asked) searches.Add((await Save(query, filter)).Id);

        Guid[] fresh =
        [
            await publisher.Publish(Part("NEW-1", "tof", new("range", 2500, "mm"), new("zones", 64))),
            await publisher.Publish(Part("NEW-2", "tof", new("range", 1, "m"), new("zones", 16))),
            await publisher.Publish(Part("NEW-3", "imu") with { Description = "new sensor", Lifecycle = Lifecycle.New }),
            await publisher.Publish(Part("NEW-4", "other") with { Description = "new sensor" }),
        ];
        // What fits only after a revision is found then; an old part never is.
        await publisher.Accepted($"/components/{fresh[3]}/revisions", new ReviseComponent("tof", Properties: [new("range", 9, "m"), new("zones", 64)]));
        await publisher.Accepted($"/components/{old[0]}/revisions", new ReviseComponent("tof", Properties: [new("range", 9, "m"), new("zones", 64)]));
        foreach (var (search, query) in searches.Zip(asked.Select(each => each.Query)))
        {
            var listed = (await Buyer.Get<Page<Component>>($"/components?first=100&manufacturer={maker}&{query}")).Items
                .Select(part => part.Id).Intersect(fresh).Order().ToList();
            listed.ShouldNotBeEmpty(query);
            await Eventually.Holds(async () => (await Found(search)).Order().ToList().ShouldBe(listed, query));
        }
        await Eventually.Holds(async () =>
        {
            var shown = await Buyer.Get<SavedSearch>($"{Searches}/{searches[0]}");
            (shown.FoundCount, shown.State, shown.BrokenBy, shown.Filter.Manufacturer).ShouldBe((3, SavedSearchState.Watching, null, maker));
            shown.LastFoundAt.ShouldNotBeNull();
        });
        var notice = (await service.Bus.Hear<NoticesGiven>(given => given.Notices.Any(each => each.SubjectId == searches[0]))).Notices.Single();
        (notice.Kind, notice.Organisation).ShouldBe((NoticeKind.SavedSearchFound, (Guid?)buyer));
        var pages = await Buyer.ByPagesOfOne<FoundComponent>($"{Searches}/{searches[0]}/found?x=1");
        pages.Select(found => found.ComponentId).ShouldBe(await Found(searches[0]));
        pages.Select(found => found.FoundAt).ShouldBe(pages.Select(found => found.FoundAt).OrderDescending());
    }

    [Fact]
    public async Task A_part_that_was_merged_into_another_one_is_no_new_part()
    {
        var publisher = service.AsNew("supplier");
        var alliance = service.AsNew("alliance");
        var stays = await publisher.Publish(Part("AB-1"));
        var alias = await publisher.Publish(Part("AB1"));
        var search = (await Save("merged", new(Manufacturer: maker))).Id;
        await alliance.Accepted("/components/mergers", new MergeComponents(stays, alias, "same"));
        var last = await publisher.Publish(Part("LAST"));
        await Eventually.Holds(async () => (await Found(search)).ShouldBe([last]));
    }

    [Fact]
    public async Task Another_organisation_gets_the_answers_of_what_does_not_exist()
    {
        var id = (await Save("ours", new(["tof"]))).Id;
        foreach (var rival in new[] { service.AsNew("oem"), service.AsNew("supplier"), service.AsNew("alliance") })
        {
            foreach (var path in new[] { "", "/found" })
            {
                using var theirs = await rival.GetAsync($"{Searches}/{id}{path}");
                var unknown = Guid.NewGuid();
                using var none = await rival.GetAsync($"{Searches}/{unknown}{path}");
                theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
                WithoutTrace(await theirs.Content.ReadAsStringAsync()).ShouldBe(WithoutTrace((await none.Content.ReadAsStringAsync()).Replace($"{unknown}", $"{id}")));
            }
            (await rival.Refused($"{Searches}/{id}/dropping", new DropSavedSearch())).ShouldBe(404, "savedSearch");
            (await rival.Get<Page<SavedSearch>>(Searches)).Items.ShouldBeEmpty();
            (await rival.LookUp<SavedSearch[]>($"{Searches}/by-ids", id)).ShouldBeEmpty();
            // A name is taken within an organisation alone.
            await rival.Accepted(Searches, new SaveSearch("ours", new(["tof"])));
        }
        using var line = await service.AsNew("operator").GetAsync(Searches);
        line.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Buyer.LookUp<SavedSearch[]>($"{Searches}/by-ids", id, Guid.NewGuid())).ShouldHaveSingleItem().Name.ShouldBe("ours");
    }

    static string WithoutTrace(string problem) => System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");

    [Fact]
    public async Task It_is_read_as_the_filter_of_a_list_and_names_what_cannot_be_asked_for()
    {
        (SavedFilter Filter, string Field)[] refused =
        [
            (new(["nothing"]), "class"), (new(Group: "nothing"), "group"), (new(Conditions: ["range >"]), "property"),
            (new(Conditions: ["range>=much"]), "property"), (new(), "filter"), (new([.. Enumerable.Repeat("tof", 21)]), "filter.classes"),
            (new(Search: new string('x', 201)), "filter.search"),
        ];
        foreach (var (filter, field) in refused)
            (await Buyer.Refused(Searches, new SaveSearch("bad", filter))).ShouldBe(422, field);
        (await Buyer.Get<Page<SavedSearch>>(Searches)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_saves_fifty_and_another_one_once_it_dropped_one()
    {
        List<Guid> saved = [];
        for (var i = 0; i < 50; i++) saved.Add((await Save($"search {i}", new(Manufacturer: maker))).Id);
        (await Buyer.Refused(Searches, new SaveSearch("one more", new(["tof"])))).ShouldBe(409, "name");
        (await Buyer.Accepted($"{Searches}/{saved[0]}/dropping", new DropSavedSearch())).Events.ShouldBe(["search_dropped"]);
        (await Buyer.Accepted($"{Searches}/{saved[0]}/dropping", new DropSavedSearch())).Events.ShouldBeEmpty();
        (await Buyer.Refused(Searches, new SaveSearch("SEARCH 1", new(["tof"])))).ShouldBe(409, "name");
        await Save("search 0", new(["tof"]));
        var listed = await Buyer.ByPagesOfOne<SavedSearch>($"{Searches}?x=1");
        listed.Select(search => search.Name).First().ShouldBe("search 0");
        (await Buyer.Get<Page<SavedSearch>>($"{Searches}?first=200")).Items.Count.ShouldBe(50);
    }
}
