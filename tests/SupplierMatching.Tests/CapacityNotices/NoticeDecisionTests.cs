using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.CapacityNotices;

public sealed class NoticeDecisionTests
{
    // A Wednesday: its week still counts.
    static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Monday = new(2026, 3, 2);
    static readonly Guid Id = Guid.NewGuid(), Lens = Guid.NewGuid(), Screen = Guid.NewGuid(), Oem = Guid.NewGuid(), Other = Guid.NewGuid();
    static readonly Supplier Supplier = Supplier.Create(new SupplierRegistered(Guid.NewGuid(), "S", "91350100M000100Y43", [], Now));
    static readonly HashSet<(Guid, string)> Published = [(Lens, "370200"), (Screen, "370200")];

    static readonly IssueCapacityNotice Issue = new(
        CapacityNoticeCause.Strike, CapacityNoticeEffect.CapacityReduction, " The night shift strikes ", [Of(Lens, Week(1, 0.5m), Week(0, 0))]);

    static readonly ToldWeeks Told = new([
        new(Oem, Supplier.Id, Lens, "370200", Monday), new(Other, Supplier.Id, Screen, "370200", Monday),
        new(Other, Supplier.Id, Lens, "370200", Monday.AddDays(14))]);

    static CapacityNoticeImpact Of(Guid component, params IReadOnlyList<CapacityNoticeWeek> weeks) => new(component, "370200", weeks);

    static CapacityNoticeWeek Week(int ahead, decimal share) => new(Monday.AddDays(7 * ahead), share);

    static object[] Decide(IssueCapacityNotice c, long open = 0) =>
        IssueCapacityNoticeDecider.Decide(c, Id, Supplier, Published, open, Told, Now);

    static CapacityNotice Notice(params object[] events) => Scenario.Fold<CapacityNotice>([.. Decide(Issue), .. events])!;

    static object[] Revise(CapacityNotice notice, DateTimeOffset now, params IReadOnlyList<CapacityNoticeImpact> impacts) =>
        ReviseCapacityNoticeDecider.Decide(new("Only the early shift", impacts), notice, Supplier, Published, Told, now);

    [Fact]
    public void A_notice_says_its_weeks_in_their_order_and_who_depended_on_one_of_them() =>
        Scenario.Given<CapacityNotice>().When(_ => Decide(Issue)).Then(new CapacityNoticeIssued(
            Id, Supplier.Id, Issue.Cause, Issue.Effect, "The night shift strikes", [Of(Lens, Week(0, 0), Week(1, 0.5m))], [Oem], Now));

    public static TheoryData<IssueCapacityNotice, string> Senseless => new()
    {
        { Issue with { Text = " " }, "text" },
        { Issue with { Impacts = [] }, "impacts" },
        { Issue with { Impacts = [Of(Guid.NewGuid(), Week(0, 0.5m))] }, "impacts[0]" },
        { Issue with { Impacts = [Of(Lens, Week(0, 0.5m)), Of(Lens, Week(1, 0.5m))] }, "impacts[1]" },
        { Issue with { Impacts = [Of(Lens)] }, "impacts[0].weeks" },
        { Issue with { Impacts = [Of(Lens, Week(-1, 0.5m))] }, "impacts[0].weeks[0].week" },
        { Issue with { Impacts = [Of(Lens, Week(0, 0.5m), Week(0, 0.5m))] }, "impacts[0].weeks[1].week" },
        { Issue with { Impacts = [Of(Lens, Week(0, 1))] }, "impacts[0].weeks[0].share" },
        { Issue with { Impacts = [Of(Lens, Week(0, -0.1m))] }, "impacts[0].weeks[0].share" },
        { Issue with { Effect = CapacityNoticeEffect.CapacityIncrease, Impacts = [Of(Lens, Week(0, 1))] }, "impacts[0].weeks[0].share" },
        { Issue with { Effect = CapacityNoticeEffect.CapacityIncrease, Impacts = [Of(Lens, Week(0, 10.1m))] }, "impacts[0].weeks[0].share" },
    };

    [Theory, MemberData(nameof(Senseless))]
    public void What_makes_no_sense_is_refused_by_field(IssueCapacityNotice c, string field) =>
        Scenario.Given<CapacityNotice>().When(_ => Decide(c)).ThenRejected(field);

    [Fact]
    public void A_supplier_has_a_limited_number_of_open_notices() =>
        Scenario.Given<CapacityNotice>().When(_ => Decide(Issue, open: 50)).ThenRejected("capacityNotice");

    [Fact]
    public void A_revision_says_all_weeks_anew_but_those_that_are_over()
    {
        var revised = Revise(Notice(), Now.AddDays(7), Of(Screen, Week(2, 0.9m)), Of(Lens, Week(2, 0.7m)))
            .ShouldHaveSingleItem().ShouldBeOfType<CapacityNoticeRevised>();
        revised.Impacts.ToDictionary(impact => impact.ComponentId, impact => impact.Weeks).ShouldSatisfyAllConditions(
            impacts => impacts[Lens].ShouldBe([Week(0, 0), Week(2, 0.7m)]), impacts => impacts[Screen].ShouldBe([Week(2, 0.9m)]));
        revised.Told.ShouldBe([Oem, Other], ignoreOrder: true);
        var notice = Notice(revised);
        notice.Told.ShouldBe([Oem, Other], ignoreOrder: true);
        (notice.Cause, notice.Text, notice.RevisedAt).ShouldBe((CapacityNoticeCause.Strike, "Only the early shift", Now.AddDays(7)));
        Revise(notice, Now.AddDays(7), Of(Lens, Week(2, 0.7m)), Of(Screen, Week(2, 0.9m))).ShouldBeEmpty();
    }

    [Fact]
    public void A_resolved_notice_is_final()
    {
        var resolved = new CapacityNoticeResolved("All are back", Now.AddDays(1));
        ResolveCapacityNoticeDecider.Decide(new(" All are back "), Notice(), Now.AddDays(1)).ShouldBe([resolved]);
        ResolveCapacityNoticeDecider.Decide(new("Really"), Notice(resolved), Now.AddDays(2)).ShouldBeEmpty();
        Scenario.Given<CapacityNotice>().When(_ => Revise(Notice(resolved), Now, Of(Lens, Week(0, 0.5m)))).ThenRejected("capacityNotice");
        Scenario.Given<CapacityNotice>().When(_ => ResolveCapacityNoticeDecider.Decide(new(" "), Notice(), Now)).ThenRejected("text");
    }

    [Fact]
    public void A_forwarded_notice_has_the_cause_of_the_first_and_only_who_was_told_forwards()
    {
        var forward = new ForwardCapacityNotice(CapacityNoticeEffect.CapacityReduction, "No lenses", [Of(Screen, Week(0, 0.5m))]);
        IssueCapacityNotice Decided(Guid caller, ToldWeeks told, params object[] events) => ForwardCapacityNoticeDecider.Decide(
            forward, Notice(events), Id, As(caller, Roles.Oem, Roles.Supplier), told);
        Decided(Oem, Told).Cause.ShouldBe(CapacityNoticeCause.Strike);
        Should.Throw<Rejected>(() => Decided(Other, ToldWeeks.None)).Status.ShouldBe(404);
        Should.Throw<Rejected>(() => Decided(Supplier.Id, ToldWeeks.None)).Status.ShouldBe(409);
        Should.Throw<Rejected>(() => Decided(Oem, Told, new CapacityNoticeResolved("Over", Now))).Status.ShouldBe(409);
    }

    [Fact]
    public void Each_role_sees_its_own_part_of_a_notice()
    {
        var notice = Notice() with { ForwardedFrom = Other };
        SupplierCapacityNotice? Seen(Caller caller, ToldWeeks? told = null, params Guid[] seen) =>
            NoticeView.For(caller, notice, told ?? ToldWeeks.None, seen.ToHashSet());
        var own = Seen(As(Supplier.Id, Roles.Supplier))!;
        (own.Text, own.Impacts.Single().Weeks.Count, own.Forwarded, own.ForwardedFromId).ShouldBe(("The night shift strikes", 2, true, null));
        var alliance = Seen(As(Guid.NewGuid(), Roles.Alliance), null, Other)!;
        (alliance.Text, alliance.Impacts.Single().Weeks.Count, alliance.ForwardedFromId).ShouldBe((null, 2, Other));
        var oem = Seen(As(Oem, Roles.Oem), new ToldWeeks([new(Oem, Supplier.Id, Lens, "370200", Monday)]))!;
        (oem.Text, oem.Forwarded, oem.ForwardedFromId).ShouldBe(("The night shift strikes", true, null));
        oem.Impacts.Single().Weeks.ShouldBe([Week(0, 0)]);
        Seen(As(Oem, Roles.Oem), new ToldWeeks([new(Oem, Supplier.Id, Screen, "370200", Monday)])).ShouldBeNull();
        foreach (var role in new[] { Roles.Supplier, Roles.Oem, Roles.Operator, Roles.Admin }) Seen(As(Other, role)).ShouldBeNull();
        Seen(As(Supplier.Id, Roles.Oem)).ShouldBeNull("the role of a supplier shows it, not the organisation alone");
    }

    [Fact]
    public void OEMs_that_depend_on_its_weeks_are_given_notice_and_nobody_else()
    {
        var (issued, resolved) = (Decide(Issue), new CapacityNoticeResolved("Over", Now));
        Given(issued).ShouldBe([(NoticeKind.CapacityNoticeIssued, Oem)]);
        Given(Revise(Notice(), Now, Of(Screen, Week(0, 0.5m)))).ShouldBe(
            [(NoticeKind.CapacityNoticeRevised, Oem), (NoticeKind.CapacityNoticeRevised, Other)], ignoreOrder: true);
        Given([resolved]).ShouldBe([(NoticeKind.CapacityNoticeResolved, Oem)]);

        static IEnumerable<(NoticeKind, Guid?)> Given(object[] events) => NoticeChanges
            .NoticesOf(null, events[0] is CapacityNoticeIssued ? Notice() : Notice(events), events)
            .Select(notice => notice.Roles.Single() == Roles.Oem ? (notice.Kind, notice.Organisation) : default);
    }

    static Caller As(Guid organisation, params string[] roles) => new(organisation, "ann", roles.ToHashSet());
}
