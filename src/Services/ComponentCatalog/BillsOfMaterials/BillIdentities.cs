using Marten;
using Marten.Linq.MatchesSql;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>Released bills stay as they are. They are read with the components that their lines stand for.</summary>
public static class BillIdentities
{
    public static async Task<BillOfMaterials> Read(this IQuerySession session, BillOfMaterials bill, CancellationToken cancel) =>
        (await session.Read([bill], cancel))[0];

    public static async Task<IReadOnlyList<BillOfMaterials>> Read(
        this IQuerySession session, IReadOnlyList<BillOfMaterials> bills, CancellationToken cancel)
    {
        var identities = await session.IdentitiesOf(bills.SelectMany(bill => bill.Components), cancel);
        return [.. bills.Select(bill => bill.With(identities))];
    }

    public static BillOfMaterials With(this BillOfMaterials bill, ComponentIdentities identities) =>
        bill.Components.All(id => identities.Of(id) == id)
            ? bill : bill with { Lines = [.. bill.Lines.Select(line => line.With(identities))] };

    /// <summary>A component is not its own substitute, nor is one allowed twice.</summary>
    public static Line With(this Line line, ComponentIdentities identities)
    {
        if (line.ComponentId is not { } id || line.Substitutes.Prepend(id).All(each => identities.Of(each) == each)) return line;
        var stands = identities.Of(id);
        return line with
        {
            ComponentId = stands,
            Substitutes = [.. line.Substitutes.Select(identities.Of).Where(other => other != stands).Distinct()],
        };
    }

    /// <summary>Bills that name a component by any of its ids.</summary>
    public static IQueryable<BillOfMaterials> Naming(this IQueryable<BillOfMaterials> bills, IReadOnlyList<Guid> ids)
    {
        if (ids is [var only]) return bills.Where(bill => bill.Components.Contains(only));
        var names = string.Join(" or ", ids.Select(_ => "d.data @> jsonb_build_object('components', jsonb_build_array(?::text))"));
        return bills.Where(bill => bill.MatchesSql($"({names})", ids.Select(id => (object)$"{id}").ToArray()));
    }
}
