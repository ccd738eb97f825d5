using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Suppliers;

static class SupplierOperations
{
    public static readonly Operation<SupplierListAnswer> List = Operation.Of<SupplierListAnswer>("Suppliers/SupplierList.graphql");
    public static readonly Operation<SupplierAnswer> View = Operation.Of<SupplierAnswer>("Suppliers/SupplierView.graphql");
}

public sealed record SupplierListAnswer(SupplierListAnswer.Page? Suppliers)
{
    public sealed record Page(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Name, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates, int ComponentCount,
        SupplierRating Rating, bool Suspended);
}

public sealed record SupplierAnswer(SupplierShown? Supplier);

/// <summary>What everybody may see of a supplier.</summary>
/// <param name="Components">Of those it offers now, the first; of private offers only the reader's own.</param>
public sealed record SupplierShown(
    string Name, string Uscc, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates, int ComponentCount,
    SupplierRating Rating, bool Suspended, IReadOnlyList<KnownPart>? Components);
