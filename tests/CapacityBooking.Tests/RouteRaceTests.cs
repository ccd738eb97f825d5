using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Routes that are held at once over the same lines.</summary>
public sealed class RouteRaceTests(BookingService service)
{
    [Fact]
    public async Task Of_routes_in_opposite_order_one_wins_whole_and_none_half()
    {
        var region = "610100";
        var lines = await service.RouteLines(region);
        for (var round = 0; round < 12; round++)
        {
            // All of them want the middle line at the same time, some the others in opposite order.
            var hour = 10 * round;
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
            {
                var asked = service.On(region, lines, hour);
                if (i % 2 == 1) asked = asked with { Steps = [.. asked.Steps.Reverse()], Chosen = [.. asked.Chosen!.Zip(lines.Reverse(), (at, line) => at with { LineId = line })] };
                using var response = await service.As(Guid.NewGuid(), "oem").Command("/routes", asked);
                return (int)response.StatusCode;
            }));
            answers.ShouldAllBe(status => status == 200 || status == 409);
            answers.Count(status => status == 200).ShouldBe(1);
        }
        (await service.Count(Half(lines))).ShouldBe(0);
        (await service.Count($"select count(*) from line_calendar where line_id = '{lines[1]}'")).ShouldBe(12);
    }

    [Fact]
    public async Task Confirming_releasing_outages_and_holds_at_once_leave_no_half_route()
    {
        var (@operator, region) = (Guid.NewGuid(), "430100");
        var lines = await service.RouteLines(region, @operator);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            var oem = Guid.NewGuid();
            var id = (await service.HoldRoute(oem, service.On(region, lines, hour: 10 * i))).Id;
            await Task.WhenAll(new[] { "confirm", "release", "confirm" }.Select(async verb =>
            {
                using var response = await service.As(oem, "oem").Command($"/routes/{id}/{verb}", new { });
                ((int)response.StatusCode).ShouldBeOneOf(200, 409);
            }).Append(Task.Run(async () =>
            {
                using var response = await service.As(Guid.NewGuid(), "oem").Command(
                    $"/lines/{lines[i % 3]}/holds", new HoldSlot(service.Hour().AddHours(10 * i), service.Hour().AddHours(10 * i + 1)));
                ((int)response.StatusCode).ShouldBe(200);
            })));
        }));
        (await service.Count(Half(lines))).ShouldBe(0);
    }

    static string Half(Guid[] lines) =>
        RouteService.Half.Replace("where route_id is not null", $"where route_id is not null and line_id in ({string.Join(',', lines.Select(line => $"'{line}'"))})", StringComparison.Ordinal);
}
