using System.Net;

using SupplyChain.CapacityBooking.Causes;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Where an anomaly comes from: over whose runs, and what the factors of run sheets are.</summary>
public sealed class AnomalyCausesTests(BookingService service)
{
    static readonly AskedCauses Asked = new(A.Line, null, "thickness");

    [Fact]
    public async Task Causes_are_over_the_runs_whose_sheet_the_reader_sees_and_no_others()
    {
        var place = await RunPlace.Of(service);
        for (var i = 0; i < 8; i++) await place.Run($"LOT-{i}", Thickness(i < 4 ? 10 + i : 20 + i), sheet: new(i < 4 ? "Imprinter 1" : "Imprinter 2"));
        var rival = Guid.NewGuid();
        await place.Run("RIVALS", Thickness(900), oem: rival, sheet: new("Imprinter 9"));

        var own = await Causes(place, place.Oem);
        (own.Runs, own.RunsLeftOut, own.HasEarlier, own.Unit, own.LeastRuns, own.LeastOfLevel).ShouldBe((8, 0, false, "um", 8, 3));
        var machine = own.Factors.Single();
        (machine.Kind, machine.Test, machine.Method, machine.Runs, machine.Level, machine.IsHigher).ShouldBe(
            (AnomalyFactorKind.Equipment, AnomalyTest.KruskalWallis, AnomalyMethod.Exact, 8, "Imprinter 1", false));
        (machine.P, machine.CorrectedP).ShouldBe((2 / 70.0, 2 / 70.0));
        (await Causes(place, place.Operator, "operator")).Runs.ShouldBe(9);
        (await Causes(place, rival)).ShouldSatisfyAllConditions(
            causes => causes.Runs.ShouldBe(1), causes => causes.Factors.Single().P.ShouldBeNull());

        // The supplier sees the runs and charts them, and not how they were made.
        (await place.Chart(place.Supplier, "supplier")).Runs.ShouldBe(9);
        var supplier = await Causes(place, place.Supplier, "supplier");
        var nothing = await service.As(place.Supplier, "supplier").Get<AnomalyCauses>(Path(place, Guid.NewGuid()));
        supplier.ShouldBeEquivalentTo(nothing with { ComponentId = place.Component });
        (supplier.Runs, supplier.Factors.Count).ShouldBe((0, 0));
        (await service.As(Guid.NewGuid(), "alliance").GetAsync(Path(place))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await service.Anonymous().GetAsync(Path(place))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_range_and_a_line_choose_the_runs_and_bad_pieces_need_no_measurement()
    {
        var place = await RunPlace.Of(service);
        await place.Run("LOT-1", Thickness(10), sheet: new("A"));
        var second = await place.Run("LOT-2", Thickness(10) with { Unit = "mm" }, sheet: new("A"));
        var at = (await service.As(place.Oem, "oem").Get<Run>($"/runs/{second}")).CompletedAt;
        var shares = await service.As(place.Oem, "oem").Get<AnomalyCauses>(place.Path(null, of: "anomaly-causes"));
        (shares.Runs, shares.Unit, shares.Factors.Single().P).ShouldBe((2, null, null));
        (await Causes(place, place.Oem)).ShouldSatisfyAllConditions(
            causes => (causes.Runs, causes.RunsLeftOut).ShouldBe((1, 1)), causes => causes.Unit.ShouldBe("mm"));
        var moment = Uri.EscapeDataString($"{at:O}");
        foreach (var (range, runs) in new[] { ($"from={moment}", 1), ($"until={moment}", 1), ($"lineId={Guid.NewGuid()}", 0) })
            (await service.As(place.Oem, "oem").Get<AnomalyCauses>($"{Path(place)}&{range}")).Runs.ShouldBe(runs);
        using var refused = await service.As(place.Oem, "oem").GetAsync($"{Path(place)}&from={moment}&until={moment}");
        ((int)refused.StatusCode, (await refused.Content.ReadAsStringAsync()).Contains("\"field\":\"until\"")).ShouldBe((422, true));
    }

    [Fact]
    public void Lots_of_a_kind_parameters_of_a_unit_and_places_are_factors_of_their_own()
    {
        var (runs, measured) = Made(12, i => new RunSheet(
            Shift: i % 2 == 0 ? "day" : "night",
            Parameters: [new("pressure", i, "bar"), new("humidity", i % 5, i < 6 ? "%" : "1")],
            Inputs: [new("resin", $"R-{i % 3}"), new("stamp", i < 6 ? "S-1" : "S-2"), new("stamp", "S-0")]));
        var found = AnomalyCausesQuery.Of(Asked, runs, measured, hasEarlier: false);
        found.Factors.Select(each => (each.Kind, each.Name, each.Unit)).ShouldBe(
            [
                (AnomalyFactorKind.Shift, null, null), (AnomalyFactorKind.Input, "resin", null), (AnomalyFactorKind.Input, "stamp", null),
                (AnomalyFactorKind.Parameter, "pressure", "bar"), (AnomalyFactorKind.Parameter, "humidity", "%"),
                (AnomalyFactorKind.Parameter, "humidity", "1"), (AnomalyFactorKind.Place, null, null),
            ],
            ignoreOrder: true);
        // Values rise with the pressure; of two places that differ the first one is named.
        found.Factors.Take(2).Select(each => (each.Kind, each.Level, each.IsHigher)).ShouldBe(
            [(AnomalyFactorKind.Parameter, null, true), (AnomalyFactorKind.Place, "1", false)], ignoreOrder: true);
        found.Factors.Single(each => each.Name == "stamp").Level.ShouldBe("S-0 + S-1");
        found.Factors.Where(each => each.Name == "humidity").ShouldAllBe(each => each.P == null && each.Runs == 6);
    }

    [Fact]
    public void More_factors_than_are_looked_at_are_counted()
    {
        var (runs, measured) = Made(9, i => new RunSheet(
            "A", Parameters: [.. Enumerable.Range(0, 50).Select(n => new RunParameter($"{(i % 3 == 0 ? n : n + 50)}", i, "1"))]));
        var found = AnomalyCausesQuery.Of(Asked, runs, measured, hasEarlier: true);
        (found.Factors.Count, found.FactorsLeftOut, found.HasEarlier).ShouldBe((61, 41, true)); // and the place
        var none = Made(9, _ => null);
        AnomalyCausesQuery.Of(Asked, none.Runs, none.Measured, false).Factors.Single().Kind.ShouldBe(AnomalyFactorKind.Place);
    }

    static (IReadOnlyList<Run> Runs, IReadOnlyDictionary<Guid, MeasuredCharacteristic> Measured) Made(int count, Func<int, RunSheet?> sheetOf)
    {
        List<Run> runs =
        [
            .. Enumerable.Range(0, count).Select(i => new Run(
                Guid.NewGuid(), A.Line, A.Oem, null, null, null, $"LOT-{i}", 10, 9, 0.9m, [], A.Now.AddHours(i)) { Sheet = sheetOf(i) }),
        ];
        return (runs, runs.Select((run, i) => (run.Id, Of: new MeasuredCharacteristic("thickness", "um", 0, 99, [i, i + 1, i, i + 1], 2)))
            .ToDictionary(each => each.Id, each => each.Of));
    }

    static MeasuredCharacteristic Thickness(double value) => new("thickness", "um", 4, 1600, [value, value + 0.5]);

    static string Path(RunPlace place, Guid? component = null) => place.Path(component: component, of: "anomaly-causes");

    Task<AnomalyCauses> Causes(RunPlace place, Guid reader, string role = "oem") => service.As(reader, role).Get<AnomalyCauses>(Path(place));
}
