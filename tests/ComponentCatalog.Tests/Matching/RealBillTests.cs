using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>
/// The bar of matching, on real bills: of the lines whose part the catalogue holds at least 98 % are matched rightly, and none is matched
/// automatically with another part. What a line means is read from its own manufacturer and number.
/// </summary>
public sealed class RealBillTests(ITestOutputHelper output)
{
    static readonly ManufacturerNames Names = new();

    [Fact]
    public void Lines_find_their_parts_as_they_are_written()
    {
        var (catalogue, lines) = (Catalogue(), Lines());
        Judge("as written", catalogue, lines);
    }

    [Fact]
    public void Lines_find_their_parts_as_other_people_write_them()
    {
        var (catalogue, lines) = (Catalogue(), Lines());
        Judge("without manufacturer", catalogue, lines.Select(line => (line.Truth, line.Written with { Manufacturer = null })));
        Judge("lower case, no separators", catalogue, lines.Select(line => (line.Truth, line.Written with
        {
            PartNumber = string.Concat(line.Written.PartNumber!.Where(c => c is not ('-' or ' ' or '_'))).ToLowerInvariant(),
        })));
        Judge("full width", catalogue, lines.Select(line => (line.Truth, line.Written with { PartNumber = Wide(line.Written.PartNumber!) })));
        Judge("number as value, no manufacturer", catalogue, lines.Select(line => (line.Truth, line.Written with
        {
            Manufacturer = null,
            PartNumber = null,
            Value = line.Written.PartNumber,
        })));
    }

    [Fact]
    public void Lines_whose_part_is_not_there_are_never_matched_automatically()
    {
        var (catalogue, lines) = (Catalogue(), Lines());
        var wrong = lines.Select(line => (line.Written, Match: Match(line.Written, [.. catalogue.Where(part => part.Id != line.Truth)])))
            .Where(line => line.Match.Automatic is not null).ToList();
        output.WriteLine($"{lines.Count} lines without their part: {wrong.Count} automatic");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_bill_of_other_people_finds_parts_by_the_distributors_numbers()
    {
        var known = RealBills.BillFiles().SelectMany(file => RealBills.Table("boms", file))
            .Where(row => row["supplier"] == "LCSC" && row["mpn"].Length > 0).DistinctBy(row => row["supplier_part"])
            .ToDictionary(row => row["supplier_part"], row => RealBills.Part(row["manufacturer"], row["mpn"], null, new ComponentProperty("lcsc", Text: row["supplier_part"])));
        var lines = RealBills.Table("bom_layouts", "16_jellytracker_vr_jlcpcb.csv").Where(row => known.ContainsKey(row["LCSC"])).ToList();
        lines.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var row in lines)
            Match(new(SupplierNumber: row["LCSC"], Value: row["Comment"], Package: row["Footprint"], Reference: row["Designator"]), [.. known.Values])
                .Automatic.ShouldBe(known[row["LCSC"]].Id);
    }

    void Judge(string how, IReadOnlyList<Component> catalogue, IEnumerable<(Guid Truth, WrittenLine Written)> lines)
    {
        var judged = lines.Select(line => (line.Truth, line.Written, Match: Match(line.Written, catalogue))).ToList();
        var automatic = judged.Count(line => line.Match.Automatic == line.Truth);
        var wrong = judged.Where(line => line.Match.Automatic is { } id && id != line.Truth).ToList();
        var first = judged.Count(line => line.Match.Candidates is [var likely, ..] && likely.ComponentId == line.Truth);
        output.WriteLine($"{how}: {judged.Count} lines, {automatic} automatic, {first} first, {wrong.Count} wrong");
        foreach (var line in judged.Where(line => line.Match.Automatic != line.Truth))
            output.WriteLine($"  waits: {line.Written} {string.Join("; ", line.Match.Candidates.Take(1))}");
        wrong.ShouldBeEmpty();
        ((double)first / judged.Count).ShouldBeGreaterThanOrEqualTo(0.98);
        ((double)automatic / judged.Count).ShouldBeGreaterThanOrEqualTo(how.Contains("no manufacturer", StringComparison.Ordinal) ? 0.9 : 0.98);
    }

    static PartMatch Match(WrittenLine line, IReadOnlyList<Component> catalogue) =>
        MatchLine.Decide(line, [.. MatchLine.PartsOf(line).Select(_ => catalogue)], [.. MatchLine.PartsOf(line).Select(_ => (Remembered?)null)], Names)
            .Parts[0];

    /// <summary>The public parts, and those of the bills that are not among them.</summary>
    static IReadOnlyList<Component> Catalogue()
    {
        var known = Public();
        var numbers = known.Select(part => part.Part.Number).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. known,
            .. Lines().Where(line => !numbers.Contains(line.Written.PartNumber!))
                .Select(line => RealBills.Part(line.Written.Manufacturer!, line.Written.PartNumber!)).DistinctBy(part => part.Id),
        ];
    }

    static IReadOnlyList<Component> Public() =>
    [
        .. RealBills.Table("components.csv")
            .Select(row => RealBills.Part(row["vendor_name"] is { Length: > 0 } name ? name : "unspecified", row["mpn"], row["subcategory"]))
            .DistinctBy(part => part.Id),
    ];

    /// <summary>A line means the public part of its number where there is one, and otherwise what it names itself.</summary>
    static IReadOnlyList<(Guid Truth, WrittenLine Written)> Lines()
    {
        var known = Public().ToLookup(part => part.Part.Number, part => part.Id, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. RealBills.BillFiles().SelectMany(file => RealBills.Table("boms", file)).Select(RealBillRow.Line)
                .Where(line => line is { Manufacturer: not null, PartNumber: not null } && known[line.PartNumber!].Count() < 2)
                .Select(line => (
                    known[line.PartNumber!].Append(new PartName(line.Manufacturer!, line.PartNumber!).ComponentId).First(), line)),
        ];
    }

    static string Wide(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
