using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

public static class StateTestsDecider
{
    /// <summary>The same statement again changes nothing. Requests and certificates stay as they are.</summary>
    public static object[] Decide(StateTests c, IReadOnlyList<StatedTest> stated, DateTimeOffset now)
    {
        IReadOnlyList<StatedTest> tests = [.. c.Tests.Select(each => each with { Cnas = each.Cnas?.Trim() })];
        var faults = new Faults()
            .Within(c)
            .Require(tests.DistinctBy(each => each.Standard).Count() == tests.Count, "tests", "must not name a standard twice");
        for (var i = 0; i < tests.Count; i++)
            faults.Require(
                tests[i].Cnas is null == tests[i].ValidUntil is null, $"tests[{i}].validUntil",
                "is given with the number of the accreditation, and only with it");
        faults.ThrowIfAny();
        return tests.SequenceEqual(stated) ? [] : [new TestsStated(tests, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/lines/{lineId:guid}/tests", State).RequireAnyRole(Roles.Operator);

    static Task<Receipt> State(Guid lineId, StateTests c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var (line, profile) = (work.Line(lineId, command.At), work.Document<PilotLineProfile>(lineId));
            await work.Load();
            line.State.ForOperator(command.Caller);
            return line.Append(Decide(c, profile.Value?.StatedTests ?? [], command.At));
        }, cancel);
}
