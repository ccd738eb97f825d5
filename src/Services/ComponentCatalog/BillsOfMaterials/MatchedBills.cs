using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>An imported bill with the components of its lines.</summary>
/// <param name="Faults">Of lines that wait for a person; the bill waits with them.</param>
/// <param name="Open">Those lines, one by one.</param>
public sealed record MatchedBill(
    ImportBillOfMaterials Command, IReadOnlyList<Fault> Faults, IReadOnlyList<Warning> Warnings, IReadOnlyList<WrittenLine> Open);

/// <summary>Matches the lines of imported bills that do not name their component exactly.</summary>
public static class MatchedBills
{
    const int MaxWarnings = 100, MostTogether = 500, MostLines = 5_000;

    public static async Task<IReadOnlyList<MatchedBill>> Of(
        IReadOnlyList<ImportBillOfMaterials> bills, Guid organisation, ComponentSearch search, IQuerySession session,
        CancellationToken cancel)
    {
        new Faults()
            .Require(bills.Sum(bill => bill.Written?.Count ?? 0) <= MostLines, "rows", $"at most {MostLines} lines with texts at a time")
            .ThrowIfAny();
        var known = await Known(bills, session, cancel);
        var refused = bills.Select(OutOfBounds).ToList();
        var asked = bills.Select((bill, i) => refused[i].Count > 0 ? [] : Unmatched(bill, known)).ToList();
        var matches = new List<LineMatch>();
        foreach (var lines in asked.SelectMany(own => own).Chunk(MostTogether))
            matches.AddRange(await MatchedLines.Of([.. lines.Select(line => line.Written)], organisation, search, session, cancel));
        Guid[] ids = [.. matches.SelectMany(match => match.Parts).Select(part => part.Automatic).OfType<Guid>().Distinct()];
        var parts = await FindCandidates.Load(ids, search, cancel);
        var at = 0;
        return
        [
            .. bills.Select((bill, i) =>
            {
                var own = asked[i].Select(line => (line.Line, line.Written, Match: matches[at++])).ToList();
                return refused[i].Count > 0 ? new(bill with { Written = null }, refused[i], [], []) : Decide(bill, own, parts);
            }),
        ];
    }

    /// <summary>The bill as it is released, or why it waits.</summary>
    public static MatchedBill Decide(
        ImportBillOfMaterials bill, IReadOnlyList<(int Line, WrittenLine Written, LineMatch Match)> matched,
        IReadOnlyDictionary<Guid, Component> parts)
    {
        var (lines, faults, open) = (bill.Bill.Lines.ToArray(), new List<Fault>(), new List<WrittenLine>());
        var warnings = QuantityWarnings(bill).ToList();
        foreach (var (at, written, match) in matched)
        {
            var field = $"lines[{at}].{CellOf(written)}";
            if (match.Parts[0] is { Automatic: { } id } part)
            {
                var others = match.Parts.Skip(1).ToList();
                lines[at] = lines[at] with
                {
                    Component = new PartReference(id),
                    Substitutes = [.. lines[at].Substitutes ?? [], .. others.Select(other => other.Automatic).OfType<Guid>()
                        .Where(other => other != id).Distinct().Select(other => new PartReference(other))],
                };
                var confidence = part.Candidates.First(candidate => candidate.ComponentId == id).Confidence;
                warnings.Add(new Warning(field, MatchReasons.Matched.With(part.Written, $"{parts[id].Part}", confidence)));
                warnings.AddRange(others.Where(other => other.Automatic is null)
                    .Select(other => new Warning(field, MatchReasons.AlternateUnmatched.With(other.Written))));
                continue;
            }
            faults.Add(Waiting(field, match.Parts[0]));
            if (!match.Parts[0].NoneOfThese) open.Add(MatchLine.PartsOf(written)[0]);
        }
        foreach (var own in bill.Written ?? [])
            if (own.Line < lines.Length && !lines[own.Line].Optional && NotPopulated.IsSaidBy(own.Written))
            {
                lines[own.Line] = lines[own.Line] with { Optional = true };
                warnings.Add(new Warning($"lines[{own.Line}].optional", MatchReasons.NotPopulated.With()));
            }
        return new(bill with { Bill = bill.Bill with { Lines = lines } }, faults, Bounded(warnings), open);
    }

    /// <summary>The cell that names the part, as the importer's columns are called.</summary>
    static string CellOf(WrittenLine written) => written switch
    {
        { PartNumber: not null } => "partNumber",
        { Value: not null } => "value",
        { Description: not null } => "partDescription",
        _ => "supplierNumber",
    };

    static IReadOnlyList<Fault> OutOfBounds(ImportBillOfMaterials bill) =>
        bill.Written is null ? []
            : [.. InputBounds.FaultsOf(bill).Where(fault => fault.Field.StartsWith("written", StringComparison.Ordinal))];

    static Fault Waiting(string field, PartMatch part)
    {
        var count = part.Candidates.Count;
        if (part.NoneOfThese)
            return new Fault(field, $"the catalogue does not have {part.Written}, as was settled: publish it, or say publishAs");
        return new Fault(
            field, $"{part.Written} waits to be settled, {count} components may be meant: settle it and import the file again");
    }

    static IEnumerable<Warning> QuantityWarnings(ImportBillOfMaterials bill) =>
        from own in bill.Written ?? []
        where own.Line < bill.Bill.Lines.Count && Designators.Of(own.Written.Reference) is not null
        let quantity = bill.Bill.Lines[own.Line].Quantity
        let places = Designators.Of(own.Written.Reference)!.Count
        where quantity != places
        select new Warning($"lines[{own.Line}].quantity", MatchReasons.QuantityDiffers.With(quantity, places));

    static List<Warning> Bounded(List<Warning> warnings) => warnings.Count <= MaxWarnings
        ? warnings
        : [.. warnings.Take(MaxWarnings), new Warning("lines", MatchReasons.More.With(warnings.Count - MaxWarnings))];

    /// <summary>Lines of parts that are neither in the catalogue under exactly this name nor published with the bill.</summary>
    static List<WrittenBillLine> Unmatched(ImportBillOfMaterials bill, IReadOnlySet<Guid> known)
    {
        var brought = (bill.Parts ?? []).Select(part => PublishComponentDecider.PartOf(part).ComponentId).ToHashSet();
        return
        [
            .. (bill.Written ?? []).DistinctBy(own => own.Line).Where(own => own.Line >= 0 && own.Line < bill.Bill.Lines.Count
                && bill.Bill.Lines[own.Line] is { SubAssembly: null } line
                && !(line.Component is { } part && BillLineRules.IdOf(part) is { } id && (known.Contains(id) || brought.Contains(id)))),
        ];
    }

    static async Task<IReadOnlySet<Guid>> Known(
        IReadOnlyList<ImportBillOfMaterials> bills, IQuerySession session, CancellationToken cancel)
    {
        Guid[] named = [.. bills.Where(bill => bill.Written is { Count: > 0 }).SelectMany(bill => bill.Bill.Lines)
            .Select(line => line.Component is { } part ? BillLineRules.IdOf(part) : null).OfType<Guid>().Distinct()];
        return named.Length == 0 ? new HashSet<Guid>()
            : (await session.Query<Component>().Where(part => part.Id.IsOneOf(named)).Select(part => part.Id).ToListAsync(cancel))
                .ToHashSet();
    }
}
