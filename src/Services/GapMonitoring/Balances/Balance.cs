using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>One week of a supplier's capacity, with the version of the publication that stated it.</summary>
public sealed record StatedCapacity(DateOnly Week, decimal Actual, decimal Maximum, long Version);

/// <summary>A supplier's capacity, and whether it counts.</summary>
/// <param name="Shared">
/// The weeks in which capacity groups of the supplier bear less than it states; null where the component is in no group.
/// </param>
/// <param name="PublishedFor">The id for which it was published, where that was merged into the balance's; null for its own.</param>
public sealed record SupplierCapacity(
    Guid SupplierId, [property: JsonPropertyName("standing")] SupplierEligibility Eligibility,
    [property: JsonConverter(typeof(PackedCapacity))] IReadOnlyList<StatedCapacity> Weeks,
    [property: JsonConverter(typeof(PackedShared)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<SharedWeek>? Shared = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? PublishedFor = null)
{
    /// <summary>What its groups bear for this component alone. It does not depend on what anybody requires.</summary>
    [JsonIgnore]
    public decimal Actual => Shared is { Count: > 0 } ? CountedWeek.Of(this).Sum(week => week.AloneActual) : Weeks.Sum(week => week.Actual);
}

/// <summary>
/// Requirement against capacity of a component in a region, from <see cref="Week"/> on. It consists of what other services
/// published, which may arrive in any order and more than once: the same messages always lead to the same balance. Each part
/// keeps the version that stated it. A message that is not newer changes nothing and leads to the same instance.
/// </summary>
/// <param name="Now">The time of the latest message. The clock is not read.</param>
public sealed record Balance(
    Guid Id, Guid ComponentId, string Region, DateTimeOffset Now, Requirement Requirement,
    IReadOnlyList<SupplierCapacity> Suppliers, Concentration Concentration)
{
    /// <summary>Why it has to be decided again what counts of shared capacity; null where that is decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Undecided? Undecided { get; init; }

    /// <summary>What is required of each id of the component, where others were merged into it; null for its own alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RequirementOf>? Requirements { get; init; }

    /// <summary>Whether capacity of it is shared with other balances.</summary>
    [JsonIgnore]
    public bool SharesCapacity => Suppliers.Any(supplier => supplier.Shared is not null);

    public static Guid IdOf(Guid component, string region) => NamedId.Of("balance", component.ToString("N"), region);

    public static Balance Empty(Guid component, string region) => new(
        IdOf(component, region), component, region, StoredValue.Never, Requirement.None, [], Concentration.None);

    /// <summary>A newer requirement replaces the previous one as a whole.</summary>
    public Balance After(RequirementChanged c, Delivery delivery)
    {
        var known = (Requirements ?? [new(ComponentId, Requirement)])
            .FirstOrDefault(each => each.ComponentId == c.ComponentId)?.Requirement;
        if (delivery.Version <= (known ?? Requirement.None).Version) return this;
        var changed = new Requirement(delivery.Version, [.. c.Weeks.OrderBy(week => week.Week)], c.Contributors);
        return Requirements is null && c.ComponentId == ComponentId
            ? With(delivery.At, changed, Suppliers)
            : this.Requiring(new RequirementOf(c.ComponentId, changed), delivery.At);
    }

    /// <summary>
    /// Each week of capacity is replaced by a newer version only. So a late message still adds the weeks that no later message
    /// contained. The supplier's eligibility may have been known before its capacity, and comes with it.
    /// </summary>
    /// <param name="grouped">Whether the component is in a capacity group of the supplier.</param>
    public Balance After(CapacityPublished c, Delivery delivery, SupplierEligibility eligibility, bool grouped = false)
    {
        var firstWeek = IsoWeek.Of(Later(delivery.At, Now));
        Guid? publishedFor = c.ComponentId == ComponentId ? null : c.ComponentId;
        var stated = Of(c.SupplierId, publishedFor);
        var known = stated.Weeks.ToDictionary(row => row.Week, row => row.Version);
        var newer = c.Weeks
            .Where(row => row.Week >= firstWeek && known.GetValueOrDefault(row.Week) < delivery.Version)
            .Select(row => new StatedCapacity(row.Week, row.Actual, row.Maximum, delivery.Version)).ToList();
        var balance = newer.Count == 0 ? this : With(delivery.At, Requirement, Replacing(stated with
        {
            Weeks = [.. stated.Weeks.ExceptBy(newer.Select(row => row.Week), row => row.Week)
                .Concat(newer).OrderBy(row => row.Week)],
            Shared = grouped ? stated.Shared ?? [] : stated.Shared,
        }));
        return balance.After(c.SupplierId, eligibility);
    }

    /// <summary>A supplier's eligibility is stated when the supplier is first heard of, and whenever it changes.</summary>
    public Balance After(Guid supplier, SupplierEligibility eligibility) =>
        !Knows(supplier) ? With(eligibility.At, Requirement, Replacing(Of(supplier) with { Eligibility = eligibility }))
        : Suppliers.All(known => known.SupplierId != supplier || known.Eligibility == eligibility) ? this
        : With(eligibility.At, Requirement,
            [.. Suppliers.Select(known => known.SupplierId == supplier ? known with { Eligibility = eligibility } : known)]);

    /// <summary>What counts of shared capacity was decided: by supplier, null where it shares nothing.</summary>
    public Balance Sharing(Func<SupplierCapacity, IReadOnlyList<SharedWeek>?> sharedOf, DateTimeOffset at)
    {
        List<SupplierCapacity> suppliers = [.. Suppliers.Select(known => Same(known.Shared, sharedOf(known)) ? known : known with
        {
            Shared = sharedOf(known),
        })];
        return Undecided is null && suppliers.SequenceEqual(Suppliers)
            ? this : With(at, Requirement, suppliers) with { Undecided = null };
    }

    /// <summary>Weeks that are over by <paramref name="now"/> no longer count.</summary>
    public Balance At(DateTimeOffset now) => Week() >= IsoWeek.Of(now) ? this : With(now, Requirement, Suppliers);

    /// <summary>The first week that counts. Past weeks are not short.</summary>
    public DateOnly Week() => IsoWeek.Of(Now);

    public bool Knows(Guid supplier) => Suppliers.Any(known => known.SupplierId == supplier);

    public SupplierCapacity Of(Guid supplier, Guid? publishedFor = null) =>
        Suppliers.FirstOrDefault(known => known.SupplierId == supplier && known.PublishedFor == publishedFor)
        ?? new SupplierCapacity(supplier, SupplierEligibility.Unknown, [], PublishedFor: publishedFor);

    IReadOnlyList<SupplierCapacity> Replacing(SupplierCapacity changed) =>
    [
        .. Suppliers.Where(known => known.SupplierId != changed.SupplierId || known.PublishedFor != changed.PublishedFor).Append(changed)
            .OrderBy(known => known.SupplierId).ThenBy(known => known.PublishedFor),
    ];

    static bool Same(IReadOnlyList<SharedWeek>? one, IReadOnlyList<SharedWeek>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other);

    internal Balance With(DateTimeOffset at, Requirement requirement, IReadOnlyList<SupplierCapacity> suppliers)
    {
        var now = Later(at, Now);
        var week = IsoWeek.Of(now);
        suppliers =
        [
            .. suppliers.Select(known => known with
            {
                Weeks = [.. known.Weeks.Where(row => row.Week >= week)],
                Shared = known.Shared is { } shared ? [.. shared.Where(row => row.Week >= week)] : null,
            }),
        ];
        return this with
        {
            Now = now,
            Requirement = requirement with { Weeks = [.. requirement.Weeks.Where(row => row.Week >= week)] },
            Suppliers = suppliers,
            Concentration = Concentration.Of(suppliers),
        };
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
