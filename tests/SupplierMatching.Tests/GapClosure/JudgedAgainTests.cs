using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>Results of pilot runs that are corrected or confirmed, through HTTP and bus.</summary>
[Collection(nameof(OwnTime))]
public sealed class JudgedAgainTests(OwnTimeService service)
{
    [Fact]
    public async Task A_correction_takes_a_qualification_back_and_gives_it_again()
    {
        var loop = await new Loop(service).Begin();
        var (process, _) = await loop.Awarded();
        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(held);
        await loop.Answer(loop.Completed(held));
        await loop.Timeline(process, GapClosureStep.Qualified);

        var message = Guid.NewGuid();
        await loop.Answer(new Booking.RunCorrected(loop.Completed(held, good: 70), 1), message);
        await loop.Answer(new Booking.RunCorrected(loop.Completed(held, good: 70), 1), message);
        await service.Bus.Hear<QualificationChanged>(c => c.SupplierId == loop.Supplier && c.State == QualificationState.Declared && c.GapClosureId == process);
        await loop.RunAsked(attempt: 2);
        (await Read(loop, loop.Seller)).RestsOn.ShouldBeEmpty();

        await loop.Answer(new Booking.RunCorrected(loop.Completed(held, good: 96), 2));
        await loop.Timeline(process, GapClosureStep.Qualified);
        var run = (await Read(loop, loop.Seller)).RestsOn.Single();
        (run.BookingId, run.Yield, run.Correction, run.Started).ShouldBe((held.BookingId, 0.96m, 2, 100m));
    }

    [Fact]
    public async Task A_correction_that_overtakes_the_report_stands()
    {
        var loop = await new Loop(service).Begin();
        await loop.Awarded();
        var held = loop.Held(await loop.RunAsked());
        var completed = Guid.NewGuid();
        await loop.Answer(new Booking.RunCorrected(loop.Completed(held, good: 70), 1));
        await Eventually.Get(() => Read(loop, loop.Seller), q => q.Details!.Runs.Count == 1);
        await service.DeliverAndWait(loop.Completed(held), completed, stream: Guid.NewGuid());
        var read = await Read(loop, loop.Seller);
        (read.State, read.Details!.Runs.Single().Yield).ShouldBe((QualificationState.Declared, 0.7m));
    }

    [Fact]
    public async Task A_run_on_the_suppliers_own_line_counts_once_another_has_confirmed_it()
    {
        var loop = await new Loop(service).Begin();
        var (process, _) = await loop.Awarded();
        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(held);
        await loop.Answer(loop.Completed(held) with { Operator = loop.Supplier, BookedBy = loop.Oem });
        var timeline = await Eventually.Get(
            () => loop.Buyer.Get<GapClosureTimeline>($"/closures/{process}"), t => t.Attention.Count > 0);
        timeline.Attention.Single().Reason.ShouldBe(AttentionReasons.RunUnconfirmed.With());
        var waiting = await Read(loop, loop.Seller);
        waiting.State.ShouldBe(QualificationState.Declared);
        waiting.Details!.Runs.Single().Shortcomings.ShouldBe([RunReasons.OwnLineUnconfirmed.With()]);

        var alliance = service.As(Guid.NewGuid(), "alliance");
        var listed = (await alliance.Get<Page<ComponentQualification>>("/qualifications?awaitsConfirmation=true&first=200")).Items;
        listed.Single(q => q.SupplierId == loop.Supplier).Details!.Runs.Single().BookingId.ShouldBe(held.BookingId);

        var confirm = new ConfirmRunResult(loop.Supplier, loop.Component, held.BookingId, 100, 95, "counted the lot");
        const string path = "/qualifications/confirm-run";
        foreach (var role in new[] { "supplier", "oem", "admin" }) (await service.As(Guid.NewGuid(), role).Refused(path, confirm)).Status.ShouldBe(403);
        (await service.As(loop.Supplier, "supplier", "operator").Refused(path, confirm)).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused(path, confirm with { BookingId = Guid.NewGuid() })).Status.ShouldBe(404);
        (await service.As(Guid.NewGuid(), "operator").Refused(path, confirm with { Good = 96 })).Faults.Single().Field.ShouldBe("good");
        var other = Guid.NewGuid();
        (await service.As(other, "operator").Accepted(path, confirm)).Events.ShouldBe(["run_result_confirmed", "supplier_qualified"]);
        (await alliance.Accepted(path, confirm)).Events.ShouldBeEmpty();

        await loop.Timeline(process, GapClosureStep.Qualified);
        foreach (var reader in new[] { loop.Seller, loop.Buyer, alliance, service.As(Guid.NewGuid(), "admin") })
        {
            var run = (await Read(loop, reader)).RestsOn.Single();
            (run.Operator, run.Confirmation!.By, run.Confirmation.Finding).ShouldBe((loop.Supplier, other, "counted the lot"));
        }
    }

    [Fact]
    public async Task What_a_qualification_rests_on_is_told_to_no_other_OEM_and_to_no_rival()
    {
        var loop = await new Loop(service).Begin();
        var (process, _) = await loop.Awarded();
        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(loop.Completed(held) with { Operator = Guid.NewGuid(), BookedBy = loop.Oem });
        await loop.Timeline(process, GapClosureStep.Qualified);

        (await Read(loop, loop.Buyer)).RestsOn.Single().BookingId.ShouldBe(held.BookingId);
        var text = await service.As(Guid.NewGuid(), "oem").GetStringAsync($"/qualifications?componentId={loop.Component}");
        text.ShouldContain($"{loop.Supplier}");
        text.ShouldNotContain($"{held.BookingId}");
        text.ShouldNotContain($"{loop.Oem}");
        (await service.As(Guid.NewGuid(), "supplier").GetStringAsync($"/qualifications?componentId={loop.Component}")).ShouldNotContain($"{loop.Supplier}");
        (await service.As(Guid.NewGuid(), "operator").GetAsync("/qualifications")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    static async Task<ComponentQualification> Read(Loop loop, HttpClient reader) =>
        (await reader.Get<Page<ComponentQualification>>($"/qualifications?componentId={loop.Component}")).Items.Single(q => q.SupplierId == loop.Supplier);
}
