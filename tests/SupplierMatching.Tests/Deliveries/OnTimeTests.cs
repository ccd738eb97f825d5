using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Deliveries;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Tests.Sourcing;

using Receipt = SupplyChain.SupplierMatching.DeliveryHistory.Receipt;

namespace SupplyChain.SupplierMatching.Tests.Deliveries;

/// <summary>What suppliers promised against what came.</summary>
public sealed class OnTimeTests
{
    static readonly DateOnly First = new(2026, 6, 1), Second = First.AddDays(7), Third = First.AddDays(14);

    [Fact]
    public void What_came_early_counts_for_later_weeks_and_what_came_late_for_none()
    {
        Kept([(First, 100), (Second, 100), (Third, 100)], (First.AddDays(3), 150), (Third.AddDays(6), 150)).ShouldBe("100 50 100");
        Kept([(First, 100), (Second, 100)], (Second.AddDays(1), 200), (Third, 0)).ShouldBe("0 100");
        Kept([(First, 100)], (First.AddDays(6), 100)).ShouldBe("100", "the week's last day is in time");
        Kept([(First, 100)], (First.AddDays(7), 100)).ShouldBe("0");
    }

    [Fact]
    public void A_week_counts_once_it_is_recorded_until_its_end_or_all_of_it_came()
    {
        Kept([(First, 100), (Second, 100)]).ShouldBe("- -", "who records nothing says nothing");
        Kept([(First, 100), (Second, 100)], (First.AddDays(2), 40)).ShouldBe("- -");
        Kept([(First, 100), (Second, 100)], (First.AddDays(2), 100)).ShouldBe("100 -");
        Kept([(First, 100), (Second, 100)], (First.AddDays(2), 40), (Second, 0)).ShouldBe("40 -");
        Kept([(First, 100), (Second, 100)], (First.AddDays(2), 200)).ShouldBe("100 100");
    }

    [Fact]
    public void What_was_rejected_did_not_come()
    {
        var log = Log([(First, 100)], (First, 100));
        var rejected = log with { Receipts = [log.Receipts[0] with { Rejected = 30, On = First.AddDays(6) }] };
        OnTime.WeeksOf(rejected).Single().InTime.ShouldBe(70);
    }

    [Fact]
    public void Each_month_counts_once_and_less_the_older_it_is()
    {
        var june = Log([(First, 1000)], (First, 1000));
        var july = Log([(new(2026, 7, 6), 10)], (new(2026, 7, 12), 5));
        Track(new(2026, 7, 31), june, july).ShouldBe(new Track(2, Math.Round((0.5m + 0.95m * 1m) / 1.95m, 12)));
        Track(new(2026, 7, 31), july).ShouldBe(new Track(1, 0.5m));
        Track(new(2028, 7, 1), june, july).ShouldBe(SupplierMatching.Qualification.Track.None, "two years later nothing is left");
    }

    [Property]
    public Property In_time_is_never_more_than_promised_or_than_came() => Prop.ForAll(Logs(), log =>
    {
        var weeks = OnTime.WeeksOf(log);
        return weeks.All(week => week.InTime is null or >= 0 && !(week.InTime > week.Promised))
            && weeks.Sum(week => week.InTime ?? 0) <= log.Receipts.Sum(receipt => receipt.Accepted);
    });

    [Property]
    public Property To_come_earlier_never_makes_it_worse() => Prop.ForAll(Logs(), log =>
    {
        // All is recorded until a day long after, whenever it came.
        var end = new Receipt(Guid.NewGuid(), 0, 0, First.AddDays(100), null, default);
        var late = log with { Receipts = [.. log.Receipts, end] };
        var early = late with { Receipts = [.. log.Receipts.Select(receipt => receipt with { On = receipt.On.AddDays(-7) }), end] };
        return OnTime.ShareOf(OnTime.WeeksOf(early)) >= OnTime.ShareOf(OnTime.WeeksOf(late));
    });

    [Fact]
    public void A_receipt_names_a_past_day_since_the_request_and_no_more_rejected_than_came()
    {
        var award = Log([(First, 100)]).Award;
        var now = new DateTimeOffset(2026, 6, 3, 8, 0, 0, TimeSpan.Zero);
        Decide(new(Deal.Supplier, 10, new(2026, 6, 3), 2, " N1 ")).Single().ShouldBe(
            new DeliveryReceived(Deal.Request, award, Deal.Component, 10, 2, new(2026, 6, 3), "N1", now));
        Refused(new(Deal.Supplier, 10, new(2026, 6, 4))).ShouldBe("on");
        Refused(new(Deal.Supplier, 10, new(2026, 2, 28))).ShouldBe("on");
        Refused(new(Deal.Supplier, 10, new(2026, 6, 3), 11)).ShouldBe("rejected");
        Refused(new(Deal.Supplier, -1, new(2026, 6, 3))).ShouldContain("quantity");

        object[] Decide(RecordReceipt c) => RecordReceiptDecider.Decide(c, Deal.Request, Deal.Component, null, award, Deal.Today, now);
        string Refused(RecordReceipt c) => string.Join(
            ' ', Should.Throw<ServiceDefaults.Rejected>(() => Decide(c)).Faults.Select(fault => fault.Field));
    }

    static Arbitrary<DeliveryLog> Logs() => Arb.From(
        from promised in Gen.ListOf(Gen.Choose(1, 200), 5)
        from receipts in Gen.ListOf(Gen.Zip(Gen.Choose(0, 45), Gen.Choose(0, 300)))
        select Log([.. promised.Select((quantity, i) => (First.AddDays(7 * i), (decimal)quantity))],
            [.. receipts.Select(receipt => (First.AddDays(receipt.Item1), (decimal)receipt.Item2))]));

    static string Kept((DateOnly, decimal)[] promised, params (DateOnly, decimal)[] receipts) => string.Join(' ',
        OnTime.WeeksOf(Log(promised, receipts)).Select(week => week.InTime is { } inTime ? $"{inTime:0.##}" : "-"));

    static Track Track(DateOnly today, params DeliveryLog[] logs)
    {
        var track = OnTime.TrackOf(logs, today);
        return track with { Mean = Math.Round(track.Mean, 12) };
    }

    static DeliveryLog Log((DateOnly Week, decimal Quantity)[] promised, params (DateOnly On, decimal Quantity)[] receipts) => new(
        Guid.NewGuid(),
        new(Deal.Request, Deal.Oem, Deal.Supplier, Deal.Component, Deal.Qingdao, [.. promised.Select(week => new WeekQuantity(week.Week, week.Quantity))]),
        [], [.. receipts.Select(receipt => new Receipt(Guid.NewGuid(), receipt.Quantity, 0, receipt.On, null, default))]);
}
