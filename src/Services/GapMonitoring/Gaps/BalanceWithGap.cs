using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Pictures;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>
/// A balance, the gap of the same component and region, and the picture that readers have of both. They change together, under
/// the lock of the gap's stream. Call the methods after <see cref="Work.Load"/>.
/// </summary>
sealed class BalanceWithGap(Work work, Guid component, string region)
{
    readonly StreamState<Gap> gap = work.Stream<Gap>(Gap.IdOf(component, region));
    readonly DocumentState<Balance> balance = work.Document<Balance>(Balance.IdOf(component, region));
    readonly DocumentState<Picture> picture = work.Document<Picture>(Gap.IdOf(component, region));

    Balance Balance => balance.Value ?? Balance.Empty(component, region);

    Picture Picture => picture.Value ?? Picture.None(gap.Id, component, region);

    /// <summary>
    /// Stores the balance after a change and appends what it means for the gap. A balance that stays as it is changes nothing.
    /// A picture is taken when the gap opens, and the first one where the gap is open or an OEM alone requires the component. It tells
    /// suppliers nothing new.
    /// </summary>
    public void Append(Func<Balance, Balance> change, GapCause cause)
    {
        var (before, gapBefore) = (Balance, gap.State);
        var after = change(before);
        if (ReferenceEquals(after, before)) return;

        work.Session.Tell(GapChanges.Of(balance.Value, after));
        work.Session.Keep(balance.Value, after, gap.Id);
        balance.Store(after);
        var events = AssessGap.Decide(after, gapBefore, cause);
        gap.Append(events);
        work.Session.Keep(gapBefore, gap.State, after.Now);
        if (events is [GapOpened] || picture.Value is null && (gap.State is { Open: true } || after.Requirement.Contributors.Count == 1))
            Keep(Picture.Taken(after, after.Now), after.Now);
    }

    /// <summary>The same for a requirement. It may belong to what was published before.</summary>
    public void Append(RequirementChanged c, Delivery delivery)
    {
        var before = Balance;
        Append(
            known => known.After(c, delivery), new GapCause(delivery.MessageId, nameof(RequirementChanged), Subject: null));
        if (!ReferenceEquals(Balance, before)) Keep(Picture.WithRequirement(Balance, delivery.At), Balance.Now);
    }

    /// <summary>Takes over what DemandForecasting published of the requirement.</summary>
    public void Disclose(RequirementDisclosed c, Delivery delivery)
    {
        var after = Picture.After(c, delivery, Balance);
        if (ReferenceEquals(after, Picture)) return;
        Keep(picture.Value is null ? after with { Week = IsoWeek.Of(delivery.At) } : after, delivery.At);
    }

    /// <summary>Takes a picture as of the beginning of a week.</summary>
    public void TakePicture(DateTimeOffset now)
    {
        var balance = Balance.At(now);
        Keep(Picture.Taken(balance, now).ToSuppliers(balance, now), now);
    }

    void Keep(Picture after, DateTimeOffset at)
    {
        var before = Picture;
        if (ReferenceEquals(after, before)) return;
        if (after.SameAs(before))
        {
            picture.Store(after);
            return;
        }

        // The times of pictures never decrease, whenever their messages were published.
        var taken = after.Replacing(before, at > before.At ? at : before.At.AddTicks(10));
        var known = gap.State;
        picture.Store(taken);
        work.Session.Store(PastPicture.Of(taken));
        if (gap.State is { NeverOpened: false }) gap.Append([new GapPictured(component, region, Told(taken), taken.At)]);
        if (taken.Gap is not null && taken.IsNewFor(Picture.Suppliers))
            gap.Append([new GapShownToSuppliers(component, region, taken.At)]);
        work.Session.Keep(known, gap.State, taken.At);
        work.Session.Tell(GapChanges.Of(taken, gap.State, Balance));
    }

    static decimal Told(Picture picture) =>
        picture.Views.GetValueOrDefault(Picture.All) is { } all ? Band.Of(all.Shortfall).From : 0;
}
