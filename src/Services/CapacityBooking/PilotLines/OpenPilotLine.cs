using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.PilotLines;

public sealed record OpenPilotLine(Guid LineId, string Name, string Region, IReadOnlyList<string> Steps)
{
    public static object[] Decide(OpenPilotLine c, PilotLine? line, Guid caller, DateTimeOffset now)
    {
        if (line is not null) return [];
        new Faults()
            .Require(c.Name is { Length: > 0 and <= 200 }, "name", "1 to 200 characters")
            .Require(RegionCode.IsWellFormed(c.Region), "region", "a GB/T 2260 code of six digits, such as 370200")
            .Require(c.Steps is { Count: > 0 and <= 50 }, "steps", "1 to 50 process steps")
            .ThrowIfAny();
        return [new PilotLineOpened(c.LineId, caller, c.Name, c.Region, c.Steps, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines", (OpenPilotLine c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Handle<PilotLine>(command, c.LineId, line => Decide(c, line, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Operator);
}
