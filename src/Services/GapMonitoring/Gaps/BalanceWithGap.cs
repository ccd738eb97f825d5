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

    public Guid ComponentId => component;
    public string Region => region;

    /// <summary>What the balance has of one of its ids; null for nothing.</summary>
    public MovedPart? PartOf(Guid id) => Balance.PartOf(id);

    /// <summary>Whether it has to be decided what counts of shared capacity, with the balances that share it.</summary>
    public bool IsUndecided => balance.Value?.Undecided is not null;

    /// <summary>
    /// Stores the balance after a change and appends what it means for the gap. A balance that stays as it is changes nothing.
    /// Where capacity is shared, the gap is assessed when it is decided what counts of it: with what counted before, a gap could open
    /// for a moment that is none.
    /// </summary>
    public void Append(Func<Balance, Balance> change, GapCause cause, DateTimeOffset? requiredAt = null)
    {
        var before = Balance;
        var after = change(before);
        if (ReferenceEquals(after, before)) return;

        if (before.SharesCapacity || after.SharesCapacity)
            after = after with { Undecided = new Undecided(cause, requiredAt ?? before.Undecided?.RequiredAt) };
        Store(after);
        if (after.Undecided is null) Assess(cause, requiredAt);
    }

    /// <summary>The same for a requirement. It may belong to what was published before.</summary>
    public void Append(RequirementChanged c, Delivery delivery) => Append(
        known => known.After(c, delivery), new GapCause(delivery.MessageId, nameof(RequirementChanged), Subject: null), delivery.At);

    /// <summary>Weeks that are over no longer count. Those that are not over keep what counts in them.</summary>
    public void Pass(DateTimeOffset now, GapCause cause)
    {
        var before = Balance;
        var after = before.At(now);
        if (ReferenceEquals(after, before)) return;
        Store(after);
        if (after.Undecided is null) Assess(cause, requiredAt: null);
    }

    /// <summary>It is decided what counts of shared capacity.</summary>
    /// <param name="after">The balance with it, from the one that was loaded.</param>
    /// <param name="cause">Of the change of another balance, where this one did not wait for it.</param>
    public void Decided(Balance after, GapCause cause)
    {
        var (before, waiting) = (Balance, Balance.Undecided);
        if (ReferenceEquals(after, before)) return;
        // What a supplier did is told where it has capacity.
        var other = cause.Subject is { } supplier && !after.Knows(supplier) ? cause with { Subject = null } : cause;
        Store(after);
        Assess(waiting?.Cause ?? other, waiting?.RequiredAt);
    }

    void Store(Balance after)
    {
        work.Session.Tell(GapChanges.Of(balance.Value, after));
        work.Session.Keep(balance.Value, after, gap.Id);
        balance.Store(after);
    }

    /// <summary>
    /// A picture is taken when the gap opens, and the first one where the gap is open or an OEM alone requires the component. It tells
    /// suppliers nothing new.
    /// </summary>
    /// <param name="requiredAt">When a requirement was published that led to it.</param>
    void Assess(GapCause cause, DateTimeOffset? requiredAt)
    {
        var (after, before) = (Balance, gap.State);
        var events = AssessGap.Decide(after, before, cause);
        gap.Append(events);
        work.Session.Keep(before, gap.State, after.Now);
        if (events is [GapOpened] || picture.Value is null && (gap.State is { Open: true } || after.Requirement.Contributors.Count == 1))
            Keep(Picture.Taken(after, after.Now), after.Now);
        if (requiredAt is { } at) Keep(Picture.WithRequirement(after, at), after.Now);
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
