using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>The rows of a batch that are about one plan, at most as many as one publication may name.</summary>
/// <param name="Rows">With their position in the batch.</param>
public sealed record PlanRows(Guid Component, string Region, IReadOnlyList<(int Position, ImportRow<ImportCapacity> Row)> Rows)
{
    public static IEnumerable<PlanRows> Of(ImportBatch<ImportCapacity> batch) =>
        from plan in batch.Rows.Index().GroupBy(row => (Component: ComponentOf(row.Item.Command), row.Item.Command.Region))
        from rows in plan.Chunk(WeekRules.MaxWeeks)
        select new PlanRows(plan.Key.Component, plan.Key.Region, rows);

    /// <summary>As a row of its own, whose command follows from the rows in it.</summary>
    public ImportRow<PlanRows> AsRow() => new(
        Rows[0].Row.Row, NamedId.Of("capacity-rows", [.. Rows.Select(row => row.Row.CommandId.ToString("N"))]), this);

    /// <summary>Each row by itself: its week, and what is wrong with it by its columns.</summary>
    public IReadOnlyList<JudgedRow> Judge(Supplier? supplier, Part? part, Caller caller, DateTimeOffset now)
    {
        var seen = new HashSet<DateOnly>();
        return [.. Rows.Select(row => (row.Position, row.Row, Converted: InUnitOfPart(row.Row.Command, part)))
            .Select(row => new JudgedRow(
                row.Position, row.Row.Row, WeekOf(row.Converted.Row),
                Faults(row.Converted, supplier, part, isFirst: seen.Add(row.Converted.Row.Week), caller, now),
                [.. new[] { RegionWarnings.Of("region", Region), row.Converted.Conversion?.Note }.OfType<Warning>()]))];
    }

    static (ImportCapacity Row, UnitConversion? Conversion) InUnitOfPart(ImportCapacity row, Part? part)
    {
        if (!Part.IsKnown(part)) return (row, null);
        var conversion = new UnitConversion(row.Unit, row.UnitFactor, $"{part!.Name}", part.Unit);
        return (row with
        {
            Actual = conversion.Quantity("actual", row.Actual),
            Maximum = conversion.Quantity("maximum", row.Maximum),
        }, conversion);
    }

    IReadOnlyList<Fault> Faults(
        (ImportCapacity Row, UnitConversion? Conversion) converted, Supplier? supplier, Part? part, bool isFirst, Caller caller,
        DateTimeOffset now)
    {
        var row = converted.Row;
        if (converted.Conversion is { Faults: { Count: > 0 } faults }) return faults;
        try
        {
            InputBounds.Require(row);
            PublishCapacityDecider.Decide(new PublishCapacity(Component, Region, [WeekOf(row)]), null, supplier, part, caller, now);
            return isFirst ? [] : [new Fault("week", "stands above already")];
        }
        catch (Rejected rejected)
        {
            return [.. rejected.Faults.Select(fault => fault with
            {
                Field = fault.Field == "componentId" ? "partNumber" : fault.Field.Replace("weeks[0].", ""),
            })];
        }
    }

    static Guid ComponentOf(ImportCapacity row) => new PartName(row.Manufacturer, row.PartNumber).ComponentId;

    static CapacityWeek WeekOf(ImportCapacity row) => new(row.Week, row.Actual, row.Maximum);
}

/// <summary>A row of a file of capacity with what is wrong with it.</summary>
/// <param name="Position">In the batch.</param>
/// <param name="Line">Of the file.</param>
public sealed record JudgedRow(int Position, int Line, CapacityWeek Week, IReadOnlyList<Fault> Faults, IReadOnlyList<Warning> Warnings)
{
    public bool IsSound => Faults.Count == 0;

    /// <param name="before">The plan's weeks before the rows were published.</param>
    public RowOutcome Against(IReadOnlyCollection<CapacityWeek> before) => new(
        Line, !IsSound ? ImportOutcome.Rejected : before.Contains(Week) ? ImportOutcome.Unchanged : ImportOutcome.Accepted, Faults,
        IsSound && Warnings is not [] ? Warnings : null);
}
