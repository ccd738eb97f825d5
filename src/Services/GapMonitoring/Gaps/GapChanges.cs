using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>
/// Who is told that a gap or a balance changed: the alliance and contributing OEMs when the gap opens or closes, each reader when the
/// picture tells it something else, and the alliance of the worst state, which it is shown as it is now. Suppliers are told of what
/// pictures tell suppliers alone. Nobody is told of what was published to others, nor of a message (docs/adr/0026).
/// </summary>
static class GapChanges
{
    static readonly Guid Alliance = Audiences.Of(Roles.Alliance);

    public static IEnumerable<Told> Of(Gap? before, Gap after, IReadOnlyList<object> events)
    {
        if (after.NeverOpened) yield break;
        var balance = Balance.IdOf(after.ComponentId, after.Region);
        var turned = before is null or { NeverOpened: true } || (before.Open, before.OpenedAt) != (after.Open, after.OpenedAt);
        if (turned || before!.State != after.State) yield return new(ChangeKind.Gap, after.Id, Alliance);
        if (turned) yield return new(ChangeKind.Balance, balance, Alliance);
        foreach (var oem in after.Contributors)
        {
            if (turned) yield return new(ChangeKind.Balance, balance, OemOf(oem));
            if (turned || !before!.Contributors.Contains(oem)) yield return new(ChangeKind.Gap, after.Id, OemOf(oem));
        }
        foreach (var oem in (before?.Contributors ?? []).Except(after.Contributors))
            yield return new(ChangeKind.Gap, after.Id, OemOf(oem), Gone: true);
    }

    /// <summary>Those whom a balance begins or ceases to be shown to.</summary>
    public static IEnumerable<Told> Of(Balance? before, Balance after)
    {
        var (were, are) = (before?.Requirement.Contributors ?? [], after.Requirement.Contributors);
        if (before is null) yield return new(ChangeKind.Balance, after.Id, Alliance);
        foreach (var oem in are.Except(were)) yield return new(ChangeKind.Balance, after.Id, OemOf(oem));
        foreach (var oem in were.Except(are)) yield return new(ChangeKind.Balance, after.Id, OemOf(oem), Gone: true);
    }

    /// <summary>Those whom a new picture tells something else.</summary>
    /// <param name="gap">Null where it was never open nor shown to suppliers.</param>
    public static IEnumerable<Told> Of(Picture picture, Gap? gap, Balance balance)
    {
        if (picture.IsNewFor(Picture.All))
        {
            yield return new(ChangeKind.Balance, balance.Id, Alliance);
            if (gap is { NeverOpened: false }) yield return new(ChangeKind.Gap, gap.Id, Alliance);
        }
        if (picture.Gap is not null && picture.IsNewFor(Picture.Suppliers))
            yield return new(ChangeKind.Gap, picture.Id, OfferersOf(picture.ComponentId));
        foreach (var oem in balance.Requirement.Contributors.Where(IsNewFor))
            yield return new(ChangeKind.Balance, balance.Id, OemOf(oem));
        foreach (var oem in (gap?.Contributors ?? []).Where(IsNewFor))
            yield return new(ChangeKind.Gap, gap!.Id, OemOf(oem));

        bool IsNewFor(Guid oem) => picture.IsNewFor(Picture.KeyOf(oem));
    }

    public static Guid OfferersOf(Guid component) => Audiences.Of("offerer of", component);

    static Guid OemOf(Guid organisation) => Audiences.Of(Roles.Oem, organisation);
}
