using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Claims;

/// <summary>Mergers of components through the service's API: whatever names the alias is understood.</summary>
public sealed class ComponentMergerServiceTests(CatalogService service)
{
    const string Mergers = "/components/mergers";

    readonly PublishComponent staying = Parts.New($"S-{Guid.NewGuid():N}");
    readonly Guid maker = Guid.NewGuid(), oem = Guid.NewGuid();

    HttpClient AsMaker => service.As(maker, "supplier");
    HttpClient AsOem => service.As(oem, "oem");
    HttpClient Alliance => service.AsNew("alliance");

    PublishComponent Alias => staying with { PartNumber = staying.PartNumber.Replace("-", "_") };

    async Task<(Guid Into, Guid From, Receipt Merger)> Merged()
    {
        var (into, from) = (await AsMaker.Publish(staying), await AsMaker.Publish(Alias));
        return (into, from, await Alliance.Accepted(Mergers, new MergeComponents(into, from, "data sheet")));
    }

    Task<Page<Component>> Search(string words) => AsOem.Get<Page<Component>>($"/components?search={Uri.EscapeDataString(words)}");

    [Fact]
    public async Task The_one_that_stays_answers_for_the_alias_and_is_found_once_by_both_numbers()
    {
        var (into, from, merger) = await Merged();
        merger.Events.ShouldBe(["components_merged"]);
        (await Alliance.Accepted(Mergers, new MergeComponents(into, from, "data sheet"))).Events.ShouldBeEmpty();

        var asked = await AsOem.Get<Component>($"/components/{from}");
        (asked.Id, asked.AskedAs, asked.Aliases!.Single().Id).ShouldBe((into, (Guid?)from, from));
        (await AsOem.Get<Component>($"/components/{into}")).AskedAs.ShouldBeNull();
        (await AsOem.ByIds<Component>("/components/by-ids", from, into)).Select(part => (part.Id, part.AskedAs)).ShouldBe([(into, from), (into, null)]);
        foreach (var number in new[] { staying.PartNumber, Alias.PartNumber })
            (await Search(number)).Items.Select(part => part.Id).ShouldBe([into]);
        var facets = await AsOem.Get<ComponentFacets>(
            $"/components/facets?facet=class&manufacturer={Uri.EscapeDataString(staying.Manufacturer)}");
        facets.Count.ShouldBe(1);

        await AsMaker.Accepted($"/components/{into}/revisions", new ReviseComponent("imu", "revised"));
        (await Search(Alias.PartNumber)).Items.Select(part => part.Id).ShouldBe([into]);

        await Alliance.Accepted($"{Mergers}/{merger.Id}/separation", new SeparateComponents("another package"));
        (await AsOem.Get<Component>($"/components/{from}")).Id.ShouldBe(from);
        (await Search(Alias.PartNumber)).Items.Select(part => part.Id).ShouldBe([from, into], ignoreOrder: true);
        (await AsOem.Get<Component>($"/components/{into}")).Aliases.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bills_that_name_the_alias_are_read_with_the_one_that_stays()
    {
        var (into, from) = (await AsMaker.Publish(staying), await AsMaker.Publish(Alias));
        var before = new ReleaseBillOfMaterials("P", "1", [new(1, new PartReference(from))]);
        var old = await AsOem.Accepted("/boms", before);
        await Alliance.Accepted(Mergers, new MergeComponents(into, from, "data sheet"));

        (await AsOem.Accepted("/boms", before)).Events.ShouldBeEmpty();
        (await AsOem.Get<BillOfMaterials>($"/boms/{old.Id}")).Lines.Single().ComponentId.ShouldBe(into);
        var later = await AsOem.Accepted("/boms", before with { Product = "Q", Lines = [new(2, Parts.Named(Alias))] });
        (await AsOem.Get<BillOfMaterials>($"/boms/{later.Id}")).Lines.Single().ComponentId.ShouldBe(into);
        foreach (var id in new[] { into, from })
            (await AsOem.Get<Page<ComponentUsage>>($"/components/{id}/usage")).Items.Select(use => (use.Product, use.Quantity))
                .ShouldBe([("P", 1m), ("Q", 2m)]);
        var preview = await AsOem.Get<ReplacementPreview>($"/components/{from}/replacement?by={await AsMaker.Publish(Parts.New("N"))}");
        preview.Bills.Count.ShouldBe(2);
        var other = await AsMaker.Publish(Parts.New("N"));
        await AsMaker.Accepted($"/components/{other}/substitutes", new DeclareSubstitute(from));
        (await AsOem.Get<Component>($"/components/{other}")).Substitutes.ShouldBe([into]);
    }

    [Fact]
    public async Task A_written_line_means_the_one_that_stays()
    {
        var (into, _, _) = await Merged();
        var asked = new MatchLines([new WrittenLine(Manufacturer: Alias.Manufacturer, PartNumber: Alias.PartNumber)]);
        var answer = await AsOem.PostAsJsonAsync("/boms/lines/matches", asked);
        var match = (await answer.Content.ReadFromJsonAsync<LineMatch[]>(CatalogService.Json))!.Single().Parts.Single();
        (match.Automatic, match.Candidates.Count(each => each.ComponentId == into)).ShouldBe((into, 1));
    }

    [Fact]
    public async Task Only_the_alliance_merges_and_sees_what_may_be_merged()
    {
        var (into, from) = (await AsMaker.Publish(staying), await AsMaker.Publish(Alias));
        ComponentMergerSuggestion? found = null;
        for (string? after = null; found is null;)
        {
            var page = await Alliance.Get<Page<ComponentMergerSuggestion>>($"{Mergers}/suggestions?first=100{(after is null ? "" : $"&after={after}")}");
            found = page.Items.FirstOrDefault(each => each.Into.Id == into && each.From.Id == from || each.Into.Id == from && each.From.Id == into);
            if ((after = page.Next) is null) break;
        }
        (found!.Score, found.Reasons.Single().Code).ShouldBe((0.9m, "part-numbers-but-separators"));
        var merger = await Alliance.Accepted(Mergers, new MergeComponents(into, from, "data sheet"));
        (await Alliance.Get<ComponentMerger>($"{Mergers}/{merger.Id}")).From.Id.ShouldBe(from);
        (await Alliance.Refused(Mergers, new MergeComponents(from, into, "chain"))).ShouldBe(409, "intoId");

        foreach (var path in new[] { Mergers, $"{Mergers}/suggestions", $"{Mergers}/{Guid.NewGuid()}" })
            (await AsMaker.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AsMaker.Refused(Mergers, new MergeComponents(into, from, "because"))).Status.ShouldBe(403);
        (await AsMaker.Refused($"{Mergers}/{Guid.NewGuid()}/separation", new SeparateComponents("because"))).Status.ShouldBe(403);
        (await Alliance.Refused(Mergers, new MergeComponents(Guid.Empty, Guid.NewGuid(), "because"))).ShouldBe(422, "intoId");
    }
}
