using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What tests of routes ask of the service again and again.</summary>
static class RouteService
{
    public static readonly string[] Steps = ["mastering", "nanoimprint", "laser-cutting"];

    /// <summary>Routes that are neither whole nor gone, though no others have done anything to them.</summary>
    public const string Half = """
        select count(*) from (
            select route_id from line_calendar where route_id is not null
            group by route_id having count(distinct state) > 1 or count(*) <> 3) half
        """;

    /// <summary>A line for each step, in a region of the test's own.</summary>
    public static async Task<Guid[]> RouteLines(this BookingService service, string region, Guid? @operator = null, BookingPolicy? policy = null)
    {
        var lines = new List<Guid>();
        foreach (var step in Steps)
            lines.Add((await service.As(@operator ?? Guid.NewGuid(), "operator").Accepted(
                "/lines", new OpenPilotLine($"Line {Guid.NewGuid():N}", region, [step], A.AllHours, policy ?? A.Unlimited))).Id);
        return [.. lines];
    }

    /// <summary>Three steps of two hours, an hour or more apart.</summary>
    public static HoldRoute Asked(this BookingService service, string region) => new(
        [.. Steps.Select(step => new RouteStepAsked(step, 120, 60))], service.Hour(), service.Hour(days: 20), region, Note: "waveguide");

    /// <summary>The route on these lines that begins so many hours after the first hour, its steps an hour apart.</summary>
    public static HoldRoute On(this BookingService service, string region, IReadOnlyList<Guid> lines, double hour) => service.Asked(region) with
    {
        Chosen = [.. lines.Select((line, k) => new RouteStepChosen(
            line, service.Hour().AddHours(hour + 3 * k), service.Hour().AddHours(hour + 3 * k + 2)))],
    };

    public static Task<Receipt> HoldRoute(this BookingService service, Guid organisation, HoldRoute asked, Guid? command = null) =>
        service.As(organisation, "oem").Accepted("/routes", asked, command);

    public static Task<BookedRoute> Route(this BookingService service, Guid organisation, Guid id) =>
        service.As(organisation, "oem").Get<BookedRoute>($"/routes/{id}");

    public static async Task<long> Count(this BookingService service, string sql)
    {
        await using var query = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return (long)(await query.ExecuteScalarAsync())!;
    }
}
