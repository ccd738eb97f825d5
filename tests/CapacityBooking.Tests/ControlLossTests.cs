using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Charts that go out of control as runs are reported, and who is told.</summary>
public sealed class ControlLossTests(BookingService service)
{
    static readonly double[] Calm = [10, 11, 10, 9, 10, 11, 9, 10, 11, 10, 9, 10, 11, 9, 10, 11, 10, 9, 10, 11];

    [Fact]
    public async Task The_operator_and_who_booked_are_told_once_until_the_chart_is_in_control_again()
    {
        var place = await RunPlace.Of(service);
        var first = await Made(place, Calm);
        await Accepted(place, first, first, "the first lot");
        var bad = await Made(place, [10, 30, 10]);
        foreach (var reader in new[] { place.Operator, place.Oem })
        {
            var heard = await service.Bus.Hear<Published.ControlLost>(lost => lost.RunId == bad && lost.Organisation == reader);
            (heard.Rule, heard.Characteristic, heard.Points.Single()).ShouldBe((1, "thickness", new(bad, 2)));
        }

        await service.Bus.Hear<NoticesGiven>(given => given.Notices.Any(notice => notice.Kind == NoticeKind.ControlLost && notice.SubjectId == bad));
        await Eventually.Holds(() =>
        {
            Told(bad).ShouldBe([place.Operator, place.Oem], ignoreOrder: true);
            return Task.CompletedTask;
        });
        var loss = (await Losses(place, place.Oem)).Single();
        (loss.RunId, loss.LineId, loss.ComponentId, loss.RegainedAt).ShouldBe((bad, place.Line, place.Component, null));
        (await Losses(place, place.Supplier, "supplier")).ShouldBeEmpty();

        await Made(place, [40, 10, 10]);
        await Made(place, [10, 11, 9, 10, 11, 9, 10, 10]);
        await service.Bus.Hear<Published.ControlRegained>(regained => regained.ControlLossId == loss.Id);
        loss = (await Losses(place, place.Oem, more: "&lost=false")).Single();
        (loss.RunId, loss.RegainedBy).ShouldBe((bad, ControlRegainedBy.NoSignal));
        service.Bus.All<Published.ControlLost>().Count(lost => lost.LineId == place.Line).ShouldBe(2);

        // One more run is out of control; another baseline, which both know of, settles it.
        var late = await Made(place, [10, 35]);
        await service.Bus.Hear<Published.ControlLost>(lost => lost.RunId == late && lost.Organisation == place.Oem);
        await Accepted(place, first, late, "with the new resin");
        await Eventually.Holds(async () => (await Losses(place, place.Oem)).Single().RegainedBy.ShouldBe(ControlRegainedBy.Baseline));
        await Eventually.Holds(async () => (await Losses(place, place.Operator, "operator")).Single().RegainedBy.ShouldBe(ControlRegainedBy.Baseline));
    }

    [Fact]
    public async Task Nobody_learns_from_a_signal_what_runs_of_others_were_like()
    {
        var place = await RunPlace.Of(service);
        var rival = Guid.NewGuid();
        await Made(place, Calm);
        // By the runs of all the rival's are far off; by its own they are as ever.
        double[] own = [.. Calm.Select(value => value + 15)];
        var strange = await Made(place, own, rival);
        await service.Bus.Hear<Published.ControlLost>(lost => lost.LineId == place.Line && lost.Organisation == place.Operator);
        await Made(place, own, rival);
        var bad = await Made(place, [10, 40, 10]);
        await service.Bus.Hear<Published.ControlLost>(lost => lost.RunId == bad && lost.Organisation == place.Oem);

        (await Losses(place, rival)).ShouldBeEmpty();
        service.Bus.All<Published.ControlLost>().ShouldNotContain(lost => lost.Organisation == rival);
        service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices).ShouldNotContain(
            notice => notice.Kind == NoticeKind.ControlLost && notice.Organisation == rival);
        service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices).ShouldNotContain(
            notice => notice.Kind == NoticeKind.ControlLost && notice.SubjectId == strange && notice.Organisation == place.Oem);
        var hidden = (await Losses(place, place.Operator, "operator")).Single();
        foreach (var reader in new[] { rival, place.Oem })
            (await Status(reader, "oem", $"/control-losses/{hidden.Id}")).ShouldBe(404);

        // A baseline whose ends the OEM does not see gives it nothing back.
        await Accepted(place, strange, bad, "over two customers");
        await service.Bus.Hear<Published.ControlRegained>(regained => regained.ControlLossId == hidden.Id);
        (await Losses(place, place.Oem)).Single().RegainedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_correction_is_judged_also_on_the_chart_that_it_leaves()
    {
        var place = await RunPlace.Of(service);
        await Made(place, Calm);
        var run = await Made(place, [10, 10, 10]);
        await Correct(place, run, [10, 30, 10]);
        await service.Bus.Hear<Published.ControlLost>(lost => lost.RunId == run && lost.Organisation == place.Oem);
        await Correct(place, run, [10, 10, 11]);
        await Eventually.Holds(async () => (await Losses(place, place.Oem)).Single().RegainedAt.ShouldNotBeNull());
        // Renamed: the chart of the former name loses the run, and is as it was.
        await service.As(place.Operator, "operator").Accepted(
            $"/lines/{place.Line}/bookings/{run}/correct", new CorrectRun("LOT", 10, 9, "a typing mistake", [new("depth", "um", 0, 50, [1, 2, 3])]));
        await service.Bus.Hear<Published.RunCorrected>(corrected => corrected.Run.BookingId == run && corrected.Correction == 3);
        (await Losses(place, place.Oem)).Single().RegainedBy.ShouldBe(ControlRegainedBy.NoSignal);
        (await Status(Guid.NewGuid(), "alliance", "/control-losses")).ShouldBe(403);
    }

    async Task<int> Status(Guid reader, string role, string path)
    {
        using var response = await service.As(reader, role).GetAsync(new Uri(path, UriKind.Relative));
        return (int)response.StatusCode;
    }

    IEnumerable<Guid?> Told(Guid run) => service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices)
        .Where(notice => notice.Kind == NoticeKind.ControlLost && notice.SubjectId == run).Select(notice => notice.Organisation);

    static Task<Guid> Made(RunPlace place, double[] measured, Guid? oem = null) => place.Run("LOT", Measured(measured), oem);

    static MeasuredCharacteristic Measured(double[] measured) => new("thickness", "um", 0, 50, measured);

    static Task Correct(RunPlace place, Guid run, double[] measured) => place.Service.As(place.Operator, "operator").Accepted(
        $"/lines/{place.Line}/bookings/{run}/correct", new CorrectRun("LOT", 10, 9, "measured again", [Measured(measured)]));

    static Task Accepted(RunPlace place, Guid from, Guid to, string reason) => place.Service.As(place.Operator, "operator").Accepted(
        $"/lines/{place.Line}/baselines", new StateBaseline(place.Component, "thickness", from, to, reason));

    static async Task<IReadOnlyList<ControlLoss>> Losses(RunPlace place, Guid reader, string role = "oem", string more = "") =>
        (await place.Service.As(reader, role).Get<Page<ControlLoss>>(
            $"/control-losses?lineId={place.Line}&componentId={place.Component}{more}")).Items;
}
