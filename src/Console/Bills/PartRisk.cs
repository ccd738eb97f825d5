using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Bills;

/// <summary>Why a part may fail a product, the worst first.</summary>
public enum RiskKind { OpenGap, Obsolete, NoSupplier, NoneQualified, EndOfLife, OneQualified, NotRecommended }

/// <param name="Gap">The gap, of <see cref="RiskKind.OpenGap"/>.</param>
public sealed record PartRisk(RiskKind Kind, OpenGap? Gap = null)
{
    public static IReadOnlyList<PartRisk> Of(Guid component, Lifecycle? lifecycle, SupplyOfParts supply) =>
    [
        .. supply.GapsOf(component).Select(gap => new PartRisk(RiskKind.OpenGap, gap))
            .Concat(Kinds(component, lifecycle, supply).Select(kind => new PartRisk(kind))).OrderBy(risk => risk.Kind),
    ];

    static IEnumerable<RiskKind> Kinds(Guid component, Lifecycle? lifecycle, SupplyOfParts supply)
    {
        if (lifecycle is Lifecycle.Obsolete) yield return RiskKind.Obsolete;
        if (lifecycle is Lifecycle.EndOfLife) yield return RiskKind.EndOfLife;
        if (lifecycle is Lifecycle.NotRecommended) yield return RiskKind.NotRecommended;
        if (supply.SuppliersOf(component) is not { } suppliers) yield break;
        if (suppliers.Count == 0) yield return RiskKind.NoSupplier;
        // Nothing is said of qualifications that the reader may not know.
        else if (suppliers.All(supplier => supplier.Qualification is not null))
        {
            var qualified = suppliers.Count(supplier => supplier.Qualification is Qualification.Qualified);
            if (qualified == 0) yield return RiskKind.NoneQualified;
            if (qualified == 1) yield return RiskKind.OneQualified;
        }
    }
}

/// <summary>Who supplies parts, and where they are short, as far as it is known.</summary>
/// <param name="Complete">False where there is more than was asked for.</param>
public sealed record SupplyOfParts(
    IReadOnlyDictionary<Guid, SupplyOfPartsAnswer.Suppliers>? Suppliers, ILookup<Guid, OpenGap>? Gaps, bool Complete,
    IReadOnlySet<Guid> Asked)
{
    /// <summary>A page asks for no more parts.</summary>
    const int Most = 1000;

    /// <summary>The gateway's limit of ids is 200; of gaps a page has 100.</summary>
    const int Chunk = 100;

    /// <summary>Null where it is not known.</summary>
    public IReadOnlyList<SupplyOfPartsAnswer.Supplier>? SuppliersOf(Guid component) =>
        Suppliers is null || !Asked.Contains(component) ? null : Suppliers.GetValueOrDefault(component)?.Offering ?? [];

    public IEnumerable<OpenGap> GapsOf(Guid component) => Gaps?[component] ?? [];

    /// <summary>What there is of it: a service that is away leaves its part out, and its fault says so.</summary>
    public static async Task<Answer<SupplyOfParts>> Of(Gateway gateway, IEnumerable<Guid> components)
    {
        Guid[] ids = [.. components.Distinct()];
        var chunks = ids.Take(Most).Chunk(Chunk).ToList();
        var answers = await Task.WhenAll(chunks.Select(chunk => gateway.Ask(BillOperations.Supply, new { componentIds = chunk })));
        var known = new SupplyOfParts(
            answers.All(answer => answer.Data?.ComponentSuppliers is not null)
                ? answers.SelectMany(answer => answer.Data!.ComponentSuppliers!).ToDictionary(own => own.ComponentId) : null,
            answers.All(answer => answer.Data?.Gaps is not null)
                ? answers.SelectMany(answer => answer.Data!.Gaps!.Nodes).ToLookup(gap => gap.ComponentId) : null,
            ids.Length <= Most && answers.All(answer => answer.Data?.Gaps?.PageInfo.HasNextPage != true), ids.Take(Most).ToHashSet());
        return new(known, [.. answers.SelectMany(answer => answer.Faults).DistinctBy(fault => (fault.Code, fault.Service))]);
    }
}
