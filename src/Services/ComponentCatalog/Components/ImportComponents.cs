using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Many components at once, each published or revised by a command of its own.</summary>
public static class ImportComponents
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/components", (
            ImportBatch<ImportComponent> batch, Command command, Imports imports, CancellationToken cancel) =>
            imports.Decide(batch, command, Import, cancel))
        .RequireAnyRole(ComponentRules.Publishers);

    /// <summary>
    /// As publishing decides, with two differences: what the file has no column for stays as it is, and the alliance and
    /// administrators change what another organisation has described only where the row says so.
    /// </summary>
    public static object[] Decide(ImportComponent c, Component? component, Caller caller, DateTimeOffset now, Guid? holder = null)
    {
        new Faults().Within(c)
            .Require(c.DatasheetDate is not { } date || date <= ChinaDay.Of(now), "datasheetDate", "is in the future")
            .Require(c.DatasheetDate is null || c.Datasheet.Tidy() is not null, "datasheet", "is missing, and has a date")
            .ThrowIfAny();
        var events = PublishComponentDecider.Decide(Completed(c, component?.Specification), component, caller, now, holder);
        return events is [] || component is null || (holder ?? component.Publisher) == caller.Organisation || c.Overwrite
            || holder is null && component.FromBill
            ? events
            : throw Rejected.Conflict(
                "partNumber", $"{component.Part} is maintained by another organisation and differs; to change it, say overwrite = true");
    }

    static async Task<Receipt> Import(Work work, ImportComponent c, Command command)
    {
        var (component, name, holder) = await NamedComponent.Of(work, c.Manufacturer, c.PartNumber);
        return component.Append(Decide(c with { Manufacturer = name }, component.State, command.Caller, command.At, holder))
            .WarningOf(c.Region);
    }

    static PublishComponent Completed(ImportComponent c, Specification? known)
    {
        bool Has(string column) => c.Columns?.Contains(column) ?? true;
        var sheet = c.Datasheet.Tidy() is { } address ? new ValueSource(SourceKind.Datasheet, address, c.DatasheetDate) : null;
        IReadOnlyList<ComponentProperty> said =
            [.. (c.Properties ?? []).OfType<ComponentProperty>().Select(each => each with { Source = each.Source ?? sheet })];
        return new PublishComponent(
            c.Manufacturer, c.PartNumber, c.Class, Has("description") ? c.Description : known?.Description,
            (Has("unit") ? c.Unit : null) ?? known?.Unit ?? "1", c.Lifecycle, Has("origin") ? c.Origin : known?.Origin,
            Has("readiness") ? c.Readiness : known?.Readiness, Has("region") ? c.Region : known?.Region,
            Has("properties") ? said : Merged(c, said, known?.Properties ?? []));
    }

    static IReadOnlyList<ComponentProperty> Merged(
        ImportComponent c, IReadOnlyList<ComponentProperty> said, IReadOnlyList<ComponentProperty> known) =>
        [.. known.Where(property => !c.Columns!.Contains($"properties.{property.Name}")), .. said];
}
