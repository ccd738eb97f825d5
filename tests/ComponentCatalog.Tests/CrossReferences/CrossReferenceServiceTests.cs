using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.CrossReferences;

/// <summary>Cross references through the service's API: stated, found, imported, and candidates for lines of bills.</summary>
public sealed class CrossReferenceServiceTests(CatalogService service)
{
    const string References = "/cross-references";

    readonly string tail = $"{Guid.NewGuid():N}"[..8].ToUpperInvariant();
    readonly Guid maker = Guid.NewGuid();

    HttpClient AsMaker => service.As(maker, "supplier");
    HttpClient Rival => service.AsNew("supplier");
    HttpClient Oem => service.AsNew("oem");
    HttpClient Alliance => service.AsNew("alliance");

    string Number => $"RS-{tail}.2";
    string TheirMaker => $"Rival {tail}";

    StateCrossReference Of(Guid ours, CrossReferenceGrade grade = CrossReferenceGrade.DropIn) => new(TheirMaker, Number, ours, grade, "same pins");

    static Task<Page<CrossReference>> Found(HttpClient client, string query) => client.Get<Page<CrossReference>>($"{References}?{query}");

    [Fact]
    public async Task It_is_found_by_everybody_by_our_component_and_by_their_number_however_it_is_written()
    {
        var ours = await AsMaker.Publish(Parts.New("O"));
        var stated = await AsMaker.Accepted(References, Of(ours));
        stated.Events.ShouldBe(["cross_reference_stated"]);
        (await AsMaker.Accepted(References, Of(ours) with { TheirPartNumber = Number.ToLowerInvariant().Replace('-', ' ') })).Events.ShouldBeEmpty();

        string[] queries =
        [
            $"componentId={ours}", $"partNumber=rs{tail}2", $"partNumber=RS%20{tail}.2",
            $"manufacturer={TheirMaker.ToLowerInvariant()}", $"manufacturer={TheirMaker}&partNumber={Number}",
        ];
        foreach (var role in new[] { "oem", "supplier", "operator", "alliance", "admin" })
            foreach (var query in queries)
                (await Found(service.AsNew(role), query)).Items.ShouldHaveSingleItem().Id.ShouldBe(stated.Id, query);
        var shown = await Oem.Get<CrossReference>($"{References}/{stated.Id}");
        (shown.TheirManufacturer, shown.TheirPartNumber, shown.TheirComponentId, shown.ComponentId, shown.Grade, shown.Note, shown.StatedBy, shown.WithdrawnAt)
            .ShouldBe((TheirMaker, Number, null, ours, CrossReferenceGrade.DropIn, "same pins", maker, null));
        (await Found(Oem, $"partNumber={Number}&manufacturer=another")).Items.ShouldBeEmpty();
        (await Oem.GetAsync($"{References}/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await service.Anonymous().GetAsync(References)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var theirs = await Rival.Publish(new(TheirMaker, Number, "other"));
        (await Oem.Get<CrossReference>($"{References}/{stated.Id}")).TheirComponentId.ShouldBe(theirs);
    }

    [Fact]
    public async Task It_is_revised_withdrawn_and_stated_again()
    {
        var ours = await AsMaker.Publish(Parts.New("O"));
        var stated = await AsMaker.Accepted(References, Of(ours));
        (await AsMaker.Accepted(References, Of(ours, CrossReferenceGrade.Similar))).Events.ShouldBe(["cross_reference_revised"]);
        (await Found(Oem, $"componentId={ours}")).Items.Single().Grade.ShouldBe(CrossReferenceGrade.Similar);

        var withdrawal = $"{References}/{stated.Id}/withdrawal";
        (await Rival.Refused(withdrawal, new WithdrawCrossReference("not mine"))).ShouldBe(403, "authorization");
        (await AsMaker.Refused(withdrawal, new WithdrawCrossReference(""))).ShouldBe(422, "reason");
        (await AsMaker.Refused($"{References}/{Guid.NewGuid()}/withdrawal", new WithdrawCrossReference("x"))).ShouldBe(404, "crossReference");
        (await AsMaker.Accepted(withdrawal, new WithdrawCrossReference("pins differ"))).Events.ShouldBe(["cross_reference_withdrawn"]);
        (await AsMaker.Accepted(withdrawal, new WithdrawCrossReference("pins differ"))).Events.ShouldBeEmpty();
        (await Found(Oem, $"componentId={ours}")).Items.ShouldBeEmpty();
        (await Oem.Get<CrossReference>($"{References}/{stated.Id}")).WithdrawnAt.ShouldNotBeNull();
        (await AsMaker.Accepted(References, Of(ours))).Events.ShouldBe(["cross_reference_stated"]);
        (await Alliance.Accepted(withdrawal, new WithdrawCrossReference("measured"))).Events.ShouldBe(["cross_reference_withdrawn"]);
    }

    [Fact]
    public async Task Only_who_maintains_the_component_states_it_and_the_alliance()
    {
        var ours = await AsMaker.Publish(Parts.New("O"));
        (await Rival.Refused(References, Of(ours))).ShouldBe(409, "componentId");
        foreach (var role in new[] { "oem", "operator" }) (await service.AsNew(role).Refused(References, Of(ours))).Status.ShouldBe(403);
        (await Alliance.Accepted(References, Of(ours))).Events.ShouldBe(["cross_reference_stated"]);
        (await AsMaker.Refused(References, Of(Guid.NewGuid()))).ShouldBe(422, "componentId");
        (await AsMaker.Refused(References, Of(Guid.Empty))).ShouldBe(422, "componentId");
        (await AsMaker.Refused(References, Of(ours) with { TheirPartNumber = "-" })).ShouldBe(422, "theirPartNumber");
    }

    [Fact]
    public async Task Of_a_merged_component_it_is_one_of_the_component_that_stays()
    {
        var part = Parts.New("S-1");
        var (into, from) = (await AsMaker.Publish(part), await AsMaker.Publish(part with { PartNumber = "S_1" }));
        await AsMaker.Accepted(References, Of(from));
        await Alliance.Accepted("/components/mergers", new MergeComponents(into, from, "data sheet"));
        await AsMaker.Accepted(References, Of(from) with { TheirPartNumber = $"Z{tail}9" });
        foreach (var id in new[] { into, from })
            (await Found(Oem, $"componentId={id}")).Items.Select(each => each.ComponentId).ShouldBe([into, into]);
    }

    [Fact]
    public async Task Rows_of_a_file_are_decided_one_by_one_with_the_field_of_each_fault()
    {
        var (part, foreign) = (Parts.New("O"), Parts.New("F"));
        var ours = await AsMaker.Publish(part);
        await Rival.Publish(foreign);
        ImportCrossReference row = new(TheirMaker, Number, part.Manufacturer.ToUpperInvariant(), "o", CrossReferenceGrade.Functional);
        ImportCrossReference[] rows =
        [
            row, row with { PartNumber = "NOBODY" }, row with { Manufacturer = foreign.Manufacturer, PartNumber = "F" },
            row with { TheirPartNumber = "." }, row with { TheirPartNumber = $"X{tail}1" }, row,
            row with { TheirManufacturer = new string('x', 201) },
        ];
        var outcomes = await AsMaker.Import($"/import{References}", rows);
        outcomes.Select(each => (each.Row, each.Outcome, each.Errors is [var fault, ..] ? fault.Field : null)).ShouldBe([
            (2, ImportOutcome.Accepted, null), (3, ImportOutcome.Rejected, "partNumber"), (4, ImportOutcome.Rejected, "partNumber"),
            (5, ImportOutcome.Rejected, "theirPartNumber"), (6, ImportOutcome.Accepted, null), (7, ImportOutcome.Unchanged, null),
            (8, ImportOutcome.Rejected, "theirManufacturer")]);
        (await Found(Oem, $"componentId={ours}")).Items.Count.ShouldBe(2);
        (await Found(Oem, $"componentId={ours}&first=1")).Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_line_that_names_theirs_gets_ours_as_a_candidate_and_never_without_a_person()
    {
        var ours = await AsMaker.Publish(Parts.New("O"));
        await AsMaker.Accepted(References, Of(ours));
        var oem = Oem;
        WrittenLine[] lines =
        [
            new(TheirMaker, Number), new(PartNumber: Number), new(Description: $"sensor, {Number}"), new("Somebody else", Number),
            new(PartNumber: $"NOBODY{tail}"),
        ];
        var parts = (await Matches(oem, lines)).Select(match => match.Parts[0]).ToList();
        foreach (var part in parts[..3])
        {
            part.Automatic.ShouldBeNull();
            var candidate = part.Candidates.Single(each => each.ComponentId == ours);
            candidate.Confidence.ShouldBeLessThan(0.9m);
            (candidate.StatedBy, candidate.Reasons.Single().Code).ShouldBe((maker, "cross-reference"));
        }
        foreach (var part in parts[3..]) part.Candidates.ShouldBeEmpty();

        var theirs = await Rival.Publish(new(TheirMaker, Number, "other"));
        var held = (await Matches(oem, lines[0]))[0].Parts[0];
        (held.Automatic, held.Candidates.Count).ShouldBe((theirs, 1));
    }

    static async Task<LineMatch[]> Matches(HttpClient client, params WrittenLine[] lines)
    {
        using var answer = await client.PostAsJsonAsync("/boms/lines/matches", new MatchLines(lines));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<LineMatch[]>(CatalogService.Json))!;
    }
}
