using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.TestKit;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>Real parts and bills from beside the checkout, read here without any of the code that is judged.</summary>
static class RealBills
{
    /// <summary>A table of that folder.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(params string[] path)
    {
        var file = Repository.SharedData(["catalog", .. path]);
        Assert.SkipWhen(file is null, "the real parts and bills are not beside this checkout (../shared/data/catalog)");
        return CsvTable.Of(File.ReadAllText(file!));
    }

    public static IEnumerable<string> BillFiles()
    {
        var folder = Repository.SharedData("catalog", "boms");
        Assert.SkipWhen(folder is null, "the real parts and bills are not beside this checkout (../shared/data/catalog)");
        return Directory.GetFiles(folder!, "*.csv").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file)!);
    }

    public static Component Part(string manufacturer, string number, string? description = null, params ComponentProperty[] properties)
    {
        var part = new PartName(manufacturer, number);
        return new Component(
            part.ComponentId, Parts.Maker, part,
            Specification.Of("other", description, "1", Lifecycle.Active, null, null, null, properties), []);
    }
}
