using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Pictures;

/// <summary>Whether a reader is shown that a gap is open, and since when.</summary>
public sealed record Opening(bool Open, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt);

/// <summary>
/// What readers are told of a balance and its gap beyond their own figures: a picture that stands still while the balance moves.
/// Who moves its own figures and watches would else find the figures of others where a state flips (docs/adr/0026). It is taken
/// when the gap opens, when DemandForecasting publishes what it tells, and when a week begins. What it tells suppliers follows the
/// published bands, and does not change when the gap opens: a supplier may know the capacity exactly.
/// </summary>
/// <param name="Id">That of the gap.</param>
/// <param name="Week">The week up to which it was looked at.</param>
/// <param name="At">When it last changed.</param>
/// <param name="Version">Version of the publication by DemandForecasting; 0 where none is known.</param>
/// <param name="DisclosedAt">When that was published.</param>
/// <param name="Gap">As suppliers are shown it; null where it was never open to them.</param>
/// <param name="Views">By reader, see <see cref="KeyOf"/>.</param>
/// <param name="Changed">
/// When what it tells a reader last changed, by the key of the reader's view. Null in pictures from before it was stored: then it is
/// <paramref name="At"/>.
/// </param>
public sealed record Picture(
    Guid Id, Guid ComponentId, string Region, DateOnly Week, DateTimeOffset At, long Version, DateTimeOffset DisclosedAt, Opening? Gap,
    IReadOnlyDictionary<string, PictureView> Views, IReadOnlyDictionary<string, DateTimeOffset>? Changed = null)
{
    /// <summary>The key of the view of all OEMs, for readers that contribute nothing.</summary>
    public const string All = "all";

    // The requirement and what is told of it are published in one transaction, and come in two messages.
    static readonly TimeSpan Together = TimeSpan.FromMilliseconds(250);

    public static Picture None(Guid gap, Guid component, string region) => new(
        gap, component, region, StoredValue.First, StoredValue.Never, 0, StoredValue.Never, null,
        new Dictionary<string, PictureView>());

    /// <summary>The key of the view of all OEMs by bands, for suppliers.</summary>
    public const string Suppliers = "suppliers";

    /// <summary>An OEM has a view of its own.</summary>
    public static string KeyOf(Guid? reader) => reader is { } oem ? oem.ToString("N") : All;

    /// <summary>
    /// What DemandForecasting published, unless something newer was. Views that it published before stay as they are. Those
    /// that it no longer names tell nothing.
    /// </summary>
    public Picture After(RequirementDisclosed c, Delivery delivery, Balance balance)
    {
        if (delivery.Version <= Version) return this;
        var views = Views.ToDictionary(
            view => view.Key, view => view.Value.Alone || view.Key == Suppliers ? view.Value : view.Value with { Told = false });
        foreach (var told in c.Views)
        {
            var key = KeyOf(told.Reader);
            var known = Views.GetValueOrDefault(key);
            views[key] = known is { Told: true, Alone: false } && known.Published == told.Published
                ? known
                : PictureView.Of(told, known, balance, delivery.At);
        }
        var published = this with { Version = delivery.Version, DisclosedAt = delivery.At, Views = views };
        return published.SameAs(this, All) ? published : published.ToSuppliers(balance, delivery.At);
    }

    /// <summary>The requirement that was published with the views may come after them. A later one changes nothing.</summary>
    public Picture WithRequirement(Balance balance, DateTimeOffset at) => at > DisclosedAt + Together
        ? this
        : this with
        {
            Views = Views.ToDictionary(view => view.Key, view =>
                view.Key == Suppliers ? view.Value with { Contributors = balance.Requirement.Contributors.Count }
                : view.Value is { Told: true, Alone: false, Kept: false } published && published.FrozenAt == DisclosedAt
                    ? published.Requiring(balance).At(balance, IsoWeek.Of(at)) : view.Value),
        };

    /// <summary>The same views against the capacity as it is now, but for that of suppliers.</summary>
    public Picture Taken(Balance balance, DateTimeOffset at)
    {
        var week = IsoWeek.Of(at);
        var views = Views.Where(view => !view.Value.Alone)
            .ToDictionary(view => view.Key, view => view.Key == Suppliers ? view.Value : view.Value.At(balance, week));
        if (balance.Requirement.Contributors is [var only]) views[KeyOf(only)] = PictureView.OfOwn(balance, at);
        return this with { Week = week, Views = views };
    }

    /// <summary>
    /// What suppliers are told from now on: the bands against the capacity as it is now. Where no week is told, that something is
    /// required and nobody has qualified capacity: no quantity follows from it.
    /// </summary>
    public Picture ToSuppliers(Balance balance, DateTimeOffset at)
    {
        var week = IsoWeek.Of(at);
        var views = Views.Where(view => view.Key != Suppliers).ToDictionary();
        var told = views.GetValueOrDefault(All) is { Told: true } all ? all.ByBands().At(balance, week, alone: true) : null;
        if (told is not null) views[Suppliers] = told;
        var open = told?.State is { } state
            ? state >= GapState.BottleneckOrange
            : balance.Concentration.Suppliers == 0 && balance.Requirement.Weeks.Any(row => row.Week >= week && row.Quantity > 0);
        return this with
        {
            Views = views,
            Gap = open == (Gap?.Open == true) ? Gap : open ? new Opening(true, at, null) : Gap! with { Open = false, ClosedAt = at },
        };
    }

    /// <summary>
    /// The picture that replaces one. Each reader has a time of its own: from a common one it would learn when others moved, where a
    /// view that it is not shown changed. That the gap opened or closed to them is a part of what suppliers are told.
    /// </summary>
    public Picture Replacing(Picture before, DateTimeOffset at) => this with
    {
        At = at,
        Changed = Views.Keys.Append(All).Append(Suppliers).Distinct().ToDictionary(
            key => key, key => TellsAs(before, key) && (key != Suppliers || Gap == before.Gap) ? before.ChangedAt(key) : at),
    };

    /// <summary>Whether a reader is told something else than by the picture before.</summary>
    public bool IsNewFor(string key) => Changed is not null && Changed.TryGetValue(key, out var at) && at == At;

    DateTimeOffset ChangedAt(string key) => Changed is not null && Changed.TryGetValue(key, out var at) ? at : At;

    bool TellsAs(Picture before, string key) => SameAs(before, key)
        || Views.GetValueOrDefault(key) is not { Told: true } && before.Views.GetValueOrDefault(key) is not { Told: true };

    /// <summary>Whether all readers are told the same.</summary>
    public bool SameAs(Picture other) =>
        Gap == other.Gap && Views.Count == other.Views.Count && Views.Keys.All(key => SameAs(other, key));

    bool SameAs(Picture other, string key) => Views.GetValueOrDefault(key) is { } view
        ? view.SameAs(other.Views.GetValueOrDefault(key)) : !other.Views.ContainsKey(key);
}

/// <summary>A picture as it was from a moment on, for history and past moments.</summary>
public sealed record PastPicture(Guid Id, Guid GapId, DateTimeOffset At, Picture Picture)
{
    /// <summary>Then it is deleted.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7 * 53);

    public static PastPicture Of(Picture picture) =>
        new(NamedId.Of("picture", picture.Id.ToString("N"), $"{picture.At:O}"), picture.Id, picture.At, picture);
}
