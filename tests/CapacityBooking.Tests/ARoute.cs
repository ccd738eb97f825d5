using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.RouteBookings;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>A route of two steps on two lines, for pure tests.</summary>
static class ARoute
{
    public static readonly Guid Imprint = new("10000000-0000-0000-0000-00000000000a"), Cutting = new("10000000-0000-0000-0000-00000000000b");
    public static readonly Guid Id = new("90000000-0000-0000-0000-000000000001");
    public static readonly Guid First = NamedId.Of("booking", Id.ToString("N"), "0"), Second = NamedId.Of("booking", Id.ToString("N"), "1");
    public static readonly HoldRoute Asked = new(
        [new("nanoimprint", 120), new("laser-cutting", 60, 60, 240)], A.Now, A.Now.AddDays(9), Note: "waveguide");

    public static RouteDecision Pass(OrderedRoute route, IReadOnlyDictionary<Guid, PilotLine> lines, double at) =>
        RouteDeadlines.Decide(route, lines, [], A.Now.AddHours(at));

    public static (double From, double Until) At(double from, double until) => (from, until);

    public static RouteDecision Hold(
        (double, double) first, (double, double) second, BookingPolicy? policy = null, object[]? onCutting = null, bool swapped = false)
    {
        var (on, then) = swapped ? (Cutting, Imprint) : (Imprint, Cutting);
        return Decide([Chosen(on, first), Chosen(then, second)], TwoLines(policy, onCutting ?? []));
    }

    public static RouteStepChosen Chosen(Guid line, (double From, double Until) at) =>
        new(line, A.Slot(at.From, at.Until).Start, A.Slot(at.From, at.Until).End);

    public static RouteDecision Decide(IReadOnlyList<RouteStepChosen> chosen, IReadOnlyDictionary<Guid, PilotLine> lines, HoldRoute? asked = null) =>
        HoldRouteDecider.Decide(asked ?? Asked, chosen, Id, lines, Profiles, A.Caller(A.Oem), A.Now);

    public static readonly IReadOnlyDictionary<Guid, PilotLineProfile> Profiles = new[] { (Imprint, "nanoimprint"), (Cutting, "laser-cutting") }
        .ToDictionary(each => each.Item1, each => new PilotLineProfile(
            each.Item1, A.Operator, each.Item2, "370200", [each.Item2], A.AllHours, A.Unlimited, A.Now));

    public static Dictionary<Guid, PilotLine> TwoLines(BookingPolicy? policy, object[] onCutting) => new()
    {
        [Imprint] = Scenario.Fold<PilotLine>([A.LineOpened(policy, id: Imprint)])!,
        [Cutting] = Scenario.Fold<PilotLine>([A.LineOpened(policy, id: Cutting), .. onCutting])!,
    };

    public static (OrderedRoute Route, Dictionary<Guid, PilotLine> Lines) Held(
        (double, double)? first = null, (double, double)? second = null, HoldRoute? asked = null, BookingPolicy? policy = null)
    {
        var lines = TwoLines(policy, []);
        var decided = Decide([Chosen(Imprint, first ?? At(2, 4)), Chosen(Cutting, second ?? At(5, 6))], lines, asked);
        foreach (var (id, e) in decided.OnLines) lines[id] = lines[id].Apply((SlotHeld)e);
        return (OrderedRoute.Create((RouteHeld)decided.OnRoute[0]), lines);
    }

    public static (OrderedRoute Route, Dictionary<Guid, PilotLine> Lines) Confirmed(BookingPolicy? policy = null)
    {
        var (route, lines) = Held(policy: policy);
        foreach (var id in lines.Keys.ToList()) lines[id] = lines[id].Apply(A.Confirmed(id == Imprint ? First : Second));
        return (route.Apply(new RouteConfirmed(A.Now)), lines);
    }

    public static (int Status, string Fields) Refused(Func<object> decide)
    {
        var refused = Should.Throw<Rejected>(() => { decide(); });
        return (refused.Status, string.Join(',', refused.Faults.Select(fault => fault.Field)));
    }
}
