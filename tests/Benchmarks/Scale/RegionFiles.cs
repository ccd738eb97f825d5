namespace SupplyChain.Benchmarks.Scale;

/// <summary>A file that a member imports; its text is made when it is sent.</summary>
sealed record ImportFile(Member Member, int Rows, Func<string> Csv);

/// <summary>The files of each load.</summary>
sealed class RegionFiles(SyntheticRegion region, Members members)
{
    const int PartsOfAFile = 5_000;

    static readonly int[] Products = [.. Enumerable.Range(0, RegionSize.Products)];

    public IReadOnlyList<ImportFile> Components(int first, int count) =>
    [
        .. Enumerable.Range(first, count).Chunk(PartsOfAFile)
            .Select(parts => new ImportFile(members.Alliance, parts.Length, () => Csv(parts))),
    ];

    public IReadOnlyList<ImportFile> Offers(IEnumerable<int> suppliers) =>
        OfSuppliers(suppliers, SyntheticRegion.OfferHeader, region.Offers);

    public IReadOnlyList<ImportFile> Capacity(IEnumerable<int> suppliers) =>
        OfSuppliers(suppliers, SyntheticRegion.CapacityHeader, region.Capacity);

    public IReadOnlyList<ImportFile> BillsOfMaterials(IEnumerable<int> oems) =>
    [
        .. oems.Select(oem => new ImportFile(
            members.Oems[oem], Products.Sum(product => region.PartsOf(oem, product).Count),
            () => SyntheticRegion.File(SyntheticRegion.BillHeader, Products.SelectMany(product => region.Bill(oem, product))))),
    ];

    /// <summary>All plans of an OEM in one file.</summary>
    public IReadOnlyList<ImportFile> Demand(IEnumerable<int> oems)
    {
        var rows = Products.SelectMany(product => RegionSize.Regions.SelectMany(place => SyntheticRegion.Demand(product, place))).ToList();
        return [.. oems.Select(oem => new ImportFile(
            members.Oems[oem], rows.Count, () => SyntheticRegion.File(SyntheticRegion.DemandHeader, rows)))];
    }

    IReadOnlyList<ImportFile> OfSuppliers(IEnumerable<int> suppliers, string header, Func<int, IEnumerable<string>> rows) =>
    [
        .. suppliers.Select(supplier => new ImportFile(
            members.Suppliers[supplier], rows(supplier).Count(), () => SyntheticRegion.File(header, rows(supplier)))),
    ];

    static string Csv(IEnumerable<int> parts) =>
        SyntheticRegion.File(SyntheticRegion.PartHeader, parts.Select(part => string.Join(',', SyntheticRegion.PartCells(part))));
}
