using System.Net;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

using Contract = SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.Tests.CapacityNotices;

/// <summary>Notices on the service that is really served; it moves its clock.</summary>
[Collection(nameof(OwnTime))]
public sealed class CapacityNoticeTests(OwnTimeService service)
{
    const string Qingdao = MatchingService.Qingdao, Text = "The furnace burst";

    IssueCapacityNotice Notice(DateOnly week, decimal share, params IReadOnlyList<Guid> components) => new(
        CapacityNoticeCause.ProductionIncident, CapacityNoticeEffect.CapacityReduction, Text,
        [.. components.Select(component => new CapacityNoticeImpact(component, Qingdao, [new(week, share)]))]);

    Task<SupplierCapacityNotice> Read(Guid organisation, string role, Guid notice) =>
        service.As(organisation, role).Get<SupplierCapacityNotice>($"/capacity/notices/{notice}");

    async Task<IReadOnlyList<SupplierCapacityNotice>> List(Guid organisation, string role, string query = "") =>
        (await service.As(organisation, role).Get<Page<SupplierCapacityNotice>>($"/capacity/notices{query}")).Items;

    async Task<SupplierCapacity> Capacity(Guid supplier, Guid component, DateOnly week) =>
        (await service.As(supplier, "supplier").Get<Page<SupplierCapacity>>($"/capacity?componentId={component}&from={week:O}&to={week:O}"))
            .Items.Single();

    [Fact]
    public async Task A_notice_changes_what_others_hear_until_it_is_resolved()
    {
        var (supplier, component, week) = (await service.Supplier(), await service.Component(), service.Week(2));
        var client = service.As(supplier, "supplier");
        await service.Capacity(supplier, component, Qingdao, new(week, 100, 140), new(service.Week(3), 100, 140));
        var (command, issue) = (Guid.NewGuid(), Notice(week, 0.25m, component));
        var notice = (await client.Accepted("/capacity/notices", issue, command)).Id;
        (await client.Accepted("/capacity/notices", issue, command)).Id.ShouldBe(notice);

        var heard = await service.Bus.Hear<Contract.CapacityPublished>(e => e.ComponentId == component && e.NoticeId == notice);
        heard.Weeks.ShouldBe([new(week, 25, 35)]);
        JsonSerializer.Serialize(heard).ShouldNotContain("furnace");
        var shown = await Capacity(supplier, component, week);
        shown.Weeks.ShouldBe([new(week, 100, 140)]);
        shown.NoticedWeeks.ShouldBe([new(week, 0.25m, 25, 35)]);

        await service.Capacity(supplier, component, Qingdao, new Contract.CapacityWeek(week, 200, 200));
        (await service.Bus.Hear<Contract.CapacityPublished>(e => e.ComponentId == component && e.Weeks is [{ Actual: 50 }])).NoticeId.ShouldBeNull();
        await client.Accepted($"/capacity/notices/{notice}/revise", new ReviseCapacityNotice(Text, [new(component, Qingdao, [new(week, 0.75m)])]));
        await service.Bus.Hear<Contract.CapacityPublished>(e => e.ComponentId == component && e.Weeks is [{ Actual: 150 }]);

        await client.Accepted($"/capacity/notices/{notice}/resolve", new ResolveCapacityNotice("Mended"));
        await service.Bus.Hear<Contract.CapacityPublished>(e => e.NoticeId == notice && e.Weeks is [{ Actual: 200 }]);
        (await Capacity(supplier, component, week)).NoticedWeeks.ShouldBeEmpty();
        var read = await Read(supplier, "supplier", notice);
        (read.Open, read.Resolution, read.Text).ShouldBe((false, "Mended", Text));
        (await List(supplier, "supplier", "?open=true")).ShouldBeEmpty();
        (await List(supplier, "supplier", $"?open=false&componentId={component}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_OEM_sees_the_weeks_that_it_asked_for_once_quotes_are_open_and_then_those_that_it_awarded()
    {
        var loop = await new Loop(service).Begin();
        var spare = await service.Component();
        await service.Capacity(loop.Supplier, spare, Qingdao, new Contract.CapacityWeek(loop.Week, 10, 10));
        await service.Capacity(loop.Supplier, loop.Component, Qingdao, new Contract.CapacityWeek(loop.Week.AddDays(7), 800, 1000));
        var issue = Notice(loop.Week, 0.5m, loop.Component, spare);
        var notice = (await loop.Seller.Accepted("/capacity/notices", issue with
        {
            Impacts = [issue.Impacts[0] with { Weeks = [new(loop.Week, 0.5m), new(loop.Week.AddDays(7), 0.5m)] }, issue.Impacts[1]],
        })).Id;
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        await loop.Quotes(request);
        (await List(loop.Oem, "oem")).ShouldBeEmpty("an OEM must not learn who quotes");

        await loop.QuotesOpened(request);
        async Task SeesItsPart()
        {
            var seen = (await List(loop.Oem, "oem", $"?componentId={loop.Component}")).Single();
            (seen.Id, seen.Text, seen.SupplierId).ShouldBe((notice, Text, loop.Supplier));
            (seen.Impacts.Single().ComponentId, seen.Impacts.Single().Weeks.Single()).ShouldBe((loop.Component, new(loop.Week, 0.5m)));
            (await List(loop.Oem, "oem", $"?componentId={spare}")).ShouldBeEmpty();
            JsonSerializer.Serialize(await Read(loop.Oem, "oem", notice)).ShouldNotContain($"{spare}");
        }
        await SeesItsPart();
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(quantity: 300));
        await SeesItsPart();

        var second = (await loop.Seller.Accepted("/capacity/notices", Notice(loop.Week, 0.4m, loop.Component))).Id;
        var given = await service.Bus.Hear<Contracts.Notifications.NoticesGiven>(e => e.Notices.Any(one => one.SubjectId == second));
        given.Notices.ShouldHaveSingleItem().Organisation.ShouldBe(loop.Oem);
    }

    [Fact]
    public async Task A_notice_exists_for_nobody_who_is_not_told_and_a_refusal_does_not_tell()
    {
        var (supplier, component, week) = (await service.Supplier(), await service.Component(), service.Week(2));
        await service.Capacity(supplier, component, Qingdao, new Contract.CapacityWeek(week, 123_457, 123_457));
        var notice = (await service.As(supplier, "supplier").Accepted("/capacity/notices", Notice(week, 0.5m, component))).Id;
        foreach (var role in new[] { "operator", "admin" })
            foreach (var path in new[] { "/capacity/notices", $"/capacity/notices/{notice}" })
                (await service.As(supplier, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var alliance = await Read(Guid.NewGuid(), "alliance", notice);
        (alliance.Text, alliance.Cause, alliance.SupplierId).ShouldBe((null, CapacityNoticeCause.ProductionIncident, supplier));
        alliance.Impacts.Single().Weeks.ShouldBe([new(week, 0.5m)]);
        JsonSerializer.Serialize(alliance).ShouldNotContain("12345");

        var none = Guid.NewGuid();
        foreach (var (who, role) in new[] { (await service.Supplier(), "supplier"), (Guid.NewGuid(), "oem"), (supplier, "oem") })
        {
            var client = service.As(who, role);
            (await List(who, role)).ShouldBeEmpty();
            (await client.ByIds<SupplierCapacityNotice[]>("/capacity/notices/by-ids", notice)).ShouldBeEmpty();
            foreach (var id in new[] { notice, none })
                (await client.GetAsync($"/capacity/notices/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        var rival = service.As(await service.Supplier(), "supplier");
        foreach (var id in new[] { notice, none })
        {
            (await rival.Refused($"/capacity/notices/{id}/resolve", new ResolveCapacityNotice("x"))).Status.ShouldBe(404);
            (await rival.Refused($"/capacity/notices/{id}/revise", new ReviseCapacityNotice("x", Notice(week, 0.5m, component).Impacts))).Status.ShouldBe(404);
            (await rival.Refused($"/capacity/notices/{id}/forward", new ForwardCapacityNotice(
                CapacityNoticeEffect.CapacityReduction, "x", Notice(week, 0.5m, component).Impacts))).Status.ShouldBe(404);
        }
        (await rival.Refused("/capacity/notices", Notice(week, 0.5m, component))).Faults.Single().Field.ShouldBe("impacts[0]");
        (await Read(supplier, "supplier", notice)).Open.ShouldBeTrue();
    }

    /// <summary>A maker of modules buys lenses: it forwards the notice about them to those that buy its modules.</summary>
    [Fact]
    public async Task A_forwarded_notice_keeps_its_cause_and_does_not_name_the_first_to_who_is_not_told_of_it()
    {
        var maker = await service.Supplier();
        var lenses = await new Loop(service) { Oem = maker }.Begin();
        var modules = await new Loop(service).Begin();
        var module = modules.Component;
        await service.Offer(maker, module);
        await service.Capacity(maker, module, Qingdao, new Contract.CapacityWeek(modules.Week, 800, 1000));
        await Award(lenses, lenses.Supplier);
        await Award(modules, maker);
        var first = (await lenses.Seller.Accepted("/capacity/notices", Notice(lenses.Week, 0.5m, lenses.Component))).Id;

        var both = service.As(maker, "supplier", "oem");
        var forwarded = (await both.Accepted($"/capacity/notices/{first}/forward", new ForwardCapacityNotice(
            CapacityNoticeEffect.CapacityReduction, "No lenses", Notice(modules.Week, 0.6m, module).Impacts))).Id;

        var seen = await Read(modules.Oem, "oem", forwarded);
        (seen.Cause, seen.Forwarded, seen.ForwardedFromId, seen.SupplierId)
            .ShouldBe((CapacityNoticeCause.ProductionIncident, true, null, maker));
        JsonSerializer.Serialize(seen).ShouldNotContain($"{lenses.Supplier}");
        (await modules.Buyer.GetAsync($"/capacity/notices/{first}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await both.Get<SupplierCapacityNotice>($"/capacity/notices/{forwarded}")).ForwardedFromId.ShouldBe(first);
        (await Read(Guid.NewGuid(), "alliance", forwarded)).ForwardedFromId.ShouldBe(first);
        (await lenses.Seller.GetAsync($"/capacity/notices/{forwarded}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Read(lenses.Supplier, "supplier", first)).Forwarded.ShouldBeFalse("the first supplier does not learn who passed it on");
    }

    async Task Award(Loop loop, Guid supplier)
    {
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        await loop.Quotes(request, supplier);
        await loop.QuotesOpened(request);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(300, supplier));
    }
}
