using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Lines;

public static class OpenPilotLineDecider
{
    /// <summary>The id follows from the operator and the line's name, regardless of case.</summary>
    public static Guid IdOf(Guid @operator, string name) =>
        NamedId.Of("line", @operator.ToString("N"), FoldedName.Of(name));

    public static object[] Decide(OpenPilotLine c, LineTerms? line, Guid @operator, DateTimeOffset now)
    {
        var policy = c.Policy ?? new BookingPolicy();
        new Faults()
            .Within(c)
            .RequireRegion("region", c.Region)
            .Require(c.Steps.All(ProcessSteps.IsKnown), "steps", $"each one of {ProcessSteps.Codes}")
            .Require(c.Steps.Distinct().Count() == c.Steps.Count, "steps", "names a step twice")
            .RequireHours(c.Hours)
            .RequirePolicy(policy)
            .ThrowIfAny();
        if (line is not null) throw Rejected.Conflict("name", "you have a line of this name already; revise its policy instead");

        return [new PilotLineOpened(IdOf(@operator, c.Name), @operator, c.Name.Trim(), c.Region, c.Steps, c.Hours, policy, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines", (OpenPilotLine c, Command command, IDocumentStore store, CancellationToken cancel) =>
        {
            var @operator = command.Caller.Organisation;
            return store.Decide<LineTerms>(command, IdOf(@operator, c.Name), line => Decide(c, line, @operator, command.At), cancel);
        })
        .RequireAnyRole(Roles.Operator);
}
