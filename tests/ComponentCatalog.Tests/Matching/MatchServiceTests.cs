using System.Net.Http.Json;

using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>Lines of bills against the catalogue of the service.</summary>
public sealed class MatchServiceTests(CatalogService service)
{
    readonly string tail = $"{Guid.NewGuid():N}"[..8].ToUpperInvariant();

    [Fact]
    public async Task Lines_find_components_by_number_beginning_supplier_number_value_and_words()
    {
        var oem = service.AsNew("oem");
        var imu = await oem.Publish(new($"Maker {tail} Ltd.", $"XQ-{tail}-P", "imu", "inertial unit"));
        var farads = Random.Shared.Next(1, 1_000_000) + 0.5m;
        var capacitor = await oem.Publish(new(
            $"Maker {tail} Ltd.", $"CAP{tail}", "passive", $"ceramic {tail}words", Properties: [new("capacitance", farads, "nF"), new("package", Text: "0603"), new("lcsc", Text: $"C9{tail}")]));

        var matches = await Matches(oem,
            new($"MAKER {tail}", $"xq{tail}p"),
            new(PartNumber: $"XQ-{tail}-P-TR"),
            new(PartNumber: $"XQ-{tail}"),
            new(Supplier: "LCSC", SupplierNumber: $"c9{tail}"),
            new(Value: FormattableString.Invariant($"{farads}nF"), Package: "C0603"),
            new(Description: $"capacitor, ceramic {tail}words"),
            new(Value: "DNP"),
            new(PartNumber: $"NOBODY{tail}"));

        matches[0].Parts[0].Automatic.ShouldBe(imu);
        foreach (var doubtful in matches[1..3]) First(doubtful).ShouldBe((null, imu));
        matches[3].Parts[0].Automatic.ShouldBe(capacitor);
        First(matches[4]).ShouldBe((null, capacitor));
        First(matches[5]).ShouldBe((null, capacitor));
        matches[6].NotPopulated.ShouldBeTrue();
        matches[7].Parts[0].Candidates.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_for_OEMs_and_takes_500_lines()
    {
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            ((int)(await Post(service.AsNew(role), new WrittenLine(PartNumber: "A")))).ShouldBe(403);
        ((int)(await Post(service.Anonymous(), new WrittenLine(PartNumber: "A")))).ShouldBe(401);
        var oem = service.AsNew("oem");
        ((int)(await Post(oem))).ShouldBe(422);
        ((int)(await Post(oem, [.. Enumerable.Repeat(new WrittenLine(PartNumber: "A"), 501)]))).ShouldBe(422);
        ((int)(await Post(oem, new WrittenLine(PartNumber: new string('A', 401))))).ShouldBe(422);
        ((int)(await Post(oem, [.. Enumerable.Range(0, 500).Select(i => new WrittenLine(PartNumber: $"{tail}-{i}%_\\'", Description: "words % of _ a ' description"))]))).ShouldBe(200);
    }

    static (Guid?, Guid?) First(LineMatch match) =>
        (match.Parts[0].Automatic, match.Parts[0].Candidates is [var first, ..] ? first.ComponentId : null);

    static async Task<System.Net.HttpStatusCode> Post(HttpClient client, params WrittenLine[] lines)
    {
        using var answer = await client.PostAsJsonAsync("/boms/lines/matches", new MatchLines(lines));
        return answer.StatusCode;
    }

    static async Task<LineMatch[]> Matches(HttpClient client, params WrittenLine[] lines)
    {
        using var answer = await client.PostAsJsonAsync("/boms/lines/matches", new MatchLines(lines));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<LineMatch[]>(CatalogService.Json))!;
    }
}
